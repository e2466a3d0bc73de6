import type { Ctx } from '@enishi/accounts';
import { setMailLaneState } from '@enishi/platform';
import { moveTo } from './move-campaign.js';
import type { MoveResult } from './move-campaign.js';

/**
 * Holds back the mails of an open campaign at once; nothing planned is lost, and forms are still taken.
 * @throws NOT_FOUND unless an officer or the secretariat asks
 */
export async function pauseCampaign(ctx: Ctx, campaignId: string): Promise<MoveResult> {
  return moveTo(ctx, campaignId, {
    to: 'PAUSED',
    action: 'campaign.paused',
    async also(tx, { mailLaneId }) {
      if (mailLaneId) await setMailLaneState(tx, mailLaneId, 'PAUSED');
      return undefined;
    },
  });
}
