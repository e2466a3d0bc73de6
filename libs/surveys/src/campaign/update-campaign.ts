import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { CampaignNotInState, CampaignNotReady } from './campaign-errors.js';
import { campaignNotInState, campaignNotReady } from './campaign-errors.js';
import { mayRunCampaigns } from './campaign-policies.js';
import { draftProblems } from './campaign-problems.js';
import { campaignSettings } from './campaign-settings.js';
import { findCampaign, lockCampaign, updateDraft } from './campaign.queries.js';
import type { CampaignSaved } from './create-campaign.js';

const input = z.object({
  campaignId: z.uuid(),
  /** Version that was read; a draft changed since is not overwritten. */
  version: z.int().min(1),
  settings: campaignSettings,
});

/**
 * Rewrites a draft. Once scheduled, a campaign is taken back to a draft first; once open, it stays as people were asked.
 * @throws NOT_FOUND unless an officer or the secretariat asks; CONFLICT when somebody else changed it meanwhile
 */
export async function updateCampaign(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CampaignSaved | CampaignNotReady | CampaignNotInState> {
  mayRunCampaigns(ctx.actor);
  const { campaignId, version, settings } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const before = await lockCampaign(tx, campaignId);
    if (!before) throw notFound('campaign');
    if (before.state !== 'DRAFT') return campaignNotInState(tx.locale, before.state);
    const problems = await draftProblems(tx, settings);
    if (problems.length > 0) return campaignNotReady(tx.locale, problems);
    if ((await updateDraft(tx, campaignId, version, settings)) === 0)
      throw new AppError('CONFLICT', 'campaign');
    await recordAudit(tx, { action: 'campaign.changed', subjectType: 'campaign', subjectId: campaignId });
    return { __typename: 'CampaignSaved', campaign: (await findCampaign(tx, campaignId))! };
  });
}
