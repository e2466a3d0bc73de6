import type { Ctx } from '@enishi/accounts';
import { moveTo } from './move-campaign.js';
import type { MoveResult } from './move-campaign.js';

/** Puts a closed campaign away; its answers stay. @throws NOT_FOUND unless an officer or the secretariat asks */
export async function archiveCampaign(ctx: Ctx, campaignId: string): Promise<MoveResult> {
  return moveTo(ctx, campaignId, { to: 'ARCHIVED', action: 'campaign.archived' });
}
