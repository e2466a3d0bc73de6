import type { Ctx } from '@enishi/accounts';
import { moveTo } from './move-campaign.js';
import type { MoveResult } from './move-campaign.js';

/** Takes a scheduled campaign back to a draft. @throws NOT_FOUND unless an officer or the secretariat asks */
export async function unscheduleCampaign(ctx: Ctx, campaignId: string): Promise<MoveResult> {
  return moveTo(ctx, campaignId, { to: 'DRAFT', action: 'campaign.unscheduled' });
}
