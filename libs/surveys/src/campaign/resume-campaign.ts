import type { Ctx } from '@enishi/accounts';
import { setMailLaneState } from '@enishi/platform';
import { moveTo } from './move-campaign.js';
import type { MoveResult } from './move-campaign.js';

/** Lets the mails of a paused campaign go on where they stopped. @throws NOT_FOUND unless an officer or the secretariat asks */
export async function resumeCampaign(ctx: Ctx, campaignId: string): Promise<MoveResult> {
  return moveTo(ctx, campaignId, {
    to: 'OPEN',
    from: ['PAUSED'],
    action: 'campaign.resumed',
    async also(tx, { mailLaneId }) {
      if (mailLaneId) await setMailLaneState(tx, mailLaneId, 'RUNNING');
      return undefined;
    },
  });
}
