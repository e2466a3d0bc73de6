import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit } from '@enishi/platform';
import type { z } from 'zod';
import type { CampaignNotReady } from './campaign-errors.js';
import { campaignNotReady } from './campaign-errors.js';
import { mayRunCampaigns } from './campaign-policies.js';
import { draftProblems } from './campaign-problems.js';
import { campaignSettings } from './campaign-settings.js';
import { findCampaign, insertCampaign } from './campaign.queries.js';
import type { CampaignRow } from './campaign.queries.js';

export interface CampaignSaved {
  readonly __typename: 'CampaignSaved';
  readonly campaign: CampaignRow;
}

/**
 * Begins a campaign as a draft. A draft may be incomplete; only the fiscal year and the instrument must exist.
 * @throws NOT_FOUND unless an officer or the secretariat asks
 */
export async function createCampaign(
  ctx: Ctx,
  raw: z.input<typeof campaignSettings>,
): Promise<CampaignSaved | CampaignNotReady> {
  mayRunCampaigns(ctx.actor);
  const settings = campaignSettings.parse(raw);
  const id = newId();
  return inTransaction(ctx, async (tx) => {
    const problems = await draftProblems(tx, settings);
    if (problems.length > 0) return campaignNotReady(tx.locale, problems);
    await insertCampaign(tx, id, settings);
    const { fiscalYear, audience } = settings;
    await recordAudit(tx, {
      action: 'campaign.created',
      subjectType: 'campaign',
      subjectId: id,
      detail: { fiscalYear, audience },
    });
    return { __typename: 'CampaignSaved', campaign: (await findCampaign(tx, id))! };
  });
}
