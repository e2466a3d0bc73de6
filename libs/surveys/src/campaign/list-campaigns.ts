import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isDateOnly, isUuid, notFound, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { mayReadCampaigns } from './campaign-policies.js';
import { AUDIENCES, CAMPAIGN_STATES } from './campaign-states.js';
import { findCampaign, selectCampaigns } from './campaign.queries.js';
import type { CampaignRow } from './campaign.queries.js';

const input = z.object({
  filter: z
    .object({
      fiscalYear: z.int().nullish(),
      audience: z.enum(AUDIENCES).nullish(),
      states: z.array(z.enum(CAMPAIGN_STATES)).max(10).nullish(),
    })
    .default({}),
  first: z.int().min(1).max(100).default(50),
  after: z.string().max(400).nullish(),
});

export interface CampaignPage {
  readonly rows: readonly CampaignRow[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/** A page of campaigns, the latest opening first; one statement. @throws NOT_FOUND unless staff asks */
export async function listCampaigns(ctx: Ctx, raw: z.input<typeof input>): Promise<CampaignPage> {
  mayReadCampaigns(ctx.actor);
  const { filter, first, after } = input.parse(raw);
  const found = await selectCampaigns(ctx, filter, { first, after: after ? readCursor(after) : null });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.opensOn, last.id]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

/** One campaign. @throws NOT_FOUND when there is none, or nobody of the staff asks */
export async function viewCampaign(ctx: Ctx, id: string): Promise<CampaignRow> {
  mayReadCampaigns(ctx.actor);
  const campaign = await findCampaign(ctx, z.uuid().parse(id));
  if (!campaign) throw notFound('campaign');
  return campaign;
}

function readCursor(after: string): [string, string] {
  const [day, id] = fromCursor(after, 2);
  if (typeof day === 'string' && isDateOnly(day) && typeof id === 'string' && isUuid(id)) return [day, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
