import type { Ctx } from '@enishi/accounts';
import { campaignNotReady } from './campaign-errors.js';
import { openingProblems } from './campaign-problems.js';
import { moveTo } from './move-campaign.js';
import type { MoveResult } from './move-campaign.js';

/**
 * Sets a draft to open by itself on its first day, 0:00 in Japan, once everything is in place: instrument published in
 * every language, words of the mails, cohorts that are over, days that come.
 * @throws NOT_FOUND unless an officer or the secretariat asks
 */
export async function scheduleCampaign(ctx: Ctx, campaignId: string): Promise<MoveResult> {
  return moveTo(ctx, campaignId, {
    to: 'SCHEDULED',
    action: 'campaign.scheduled',
    async also(tx, campaign) {
      const problems = await openingProblems(tx, campaign, { mayOpenLate: false });
      return problems.length > 0 ? campaignNotReady(tx.locale, problems) : undefined;
    },
  });
}
