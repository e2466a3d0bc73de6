import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isUuid, notFound, toCursor, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { mayReadCampaignPeople } from './campaign-policies.js';
import { findCampaign } from './campaign.queries.js';
import { EXCLUSION_REASONS } from './exclusion-reasons.js';
import { selectExclusions, selectFrameExclusions } from './exclusion.queries.js';
import type { ExcludedRow } from './exclusion.queries.js';
import { budgetMinutes } from './module-minutes.js';

const input = z.object({
  campaignId: z.uuid(),
  reason: z.enum(EXCLUSION_REASONS).nullish(),
  first: z.int().min(1).max(200).default(50),
  after: z.string().max(1000).nullish(),
});

export interface ExclusionPage {
  readonly rows: readonly ExcludedRow[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/**
 * Who of a campaign's frame is not asked, by name: before the launch as things stand, afterwards as they stood then.
 * @throws NOT_FOUND for analysts, who work without persons, and for everybody outside
 */
export async function listExclusions(ctx: Ctx, raw: z.input<typeof input>): Promise<ExclusionPage> {
  mayReadCampaignPeople(ctx.actor);
  const { campaignId, reason, first, after } = input.parse(raw);
  const campaign = await findCampaign(ctx, campaignId);
  if (!campaign) throw notFound('campaign');
  const wanted = { reason: reason ?? null, first, after: after ? readCursor(after) : null };
  const found = campaign.openedAt
    ? await selectExclusions(ctx, campaignId, wanted)
    : await selectFrameExclusions(
        ctx,
        { campaign, today: tokyoDate(ctx.clock.now()), minutes: await budgetMinutes(ctx, campaign) },
        wanted,
      );
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.name, last.subjectId]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

function readCursor(after: string): [string, string] {
  const [name, id] = fromCursor(after, 2);
  if (typeof name === 'string' && typeof id === 'string' && isUuid(id)) return [name, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
