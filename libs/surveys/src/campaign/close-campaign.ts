import type { Ctx } from '@enishi/accounts';
import { setMailLaneState } from '@enishi/platform';
import { expireCases } from './close.queries.js';
import { moveTo } from './move-campaign.js';
import type { MoveResult } from './move-campaign.js';

/**
 * Ends a campaign: what is still planned is not sent, cases without an answer expire, forms are not taken any more.
 * The calendar does the same after the last day is over in Japan.
 * @throws NOT_FOUND unless an officer, the secretariat or the system asks
 */
export async function closeCampaign(ctx: Ctx, campaignId: string): Promise<MoveResult> {
  return moveTo(ctx, campaignId, {
    to: 'CLOSED',
    action: 'campaign.closed',
    async also(tx, { id, mailLaneId }) {
      if (mailLaneId) await setMailLaneState(tx, mailLaneId, 'ENDED');
      return { expired: await expireCases(tx, id) };
    },
  });
}
