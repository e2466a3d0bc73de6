import type { Ctx } from '@enishi/accounts';
import { fromCursor, notFound, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { seesContacts, visiblePlanIds } from '../policies.js';
import {
  countParticipations,
  type ParticipationRow,
  selectParticipation,
  selectParticipations,
} from './participation.queries.js';
import { PARTICIPATION_STATES } from './participation-states.js';

const input = z.object({
  filter: z
    .object({
      planId: z.uuid().nullish(),
      fiscalYear: z.int().nullish(),
      states: z.array(z.enum(PARTICIPATION_STATES)).nullish(),
      roles: z.array(z.enum(['MAIN', 'ESCORT'])).nullish(),
      fundings: z.array(z.enum(['JST', 'SELF'])).nullish(),
      search: z.string().trim().max(200).nullish(),
    })
    .default({}),
  first: z.int().min(1).max(200).default(50),
  after: z.string().nullish(),
  /** False saves the statement that counts. */
  count: z.boolean().default(true),
});

export interface ParticipationPage {
  rows: ParticipationRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/**
 * People who take part, with plan, host and certificate: at most two statements whatever the page size.
 * Hosts see those of their plans; analysts, who work without persons, see none.
 */
export async function listParticipations(ctx: Ctx, raw: z.input<typeof input>): Promise<ParticipationPage> {
  const { filter, first, after, count } = input.parse(raw);
  const visible = seesContacts(ctx.actor, '') ? null : (visiblePlanIds(ctx.actor) ?? []);
  const cursor = after ? (fromCursor(after, 2) as [number, string]) : null;
  const narrowed = { ...filter, search: filter.search || undefined };
  const found = await selectParticipations(ctx, narrowed, visible, { first, after: cursor });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.listNumber ?? 2_147_483_647, last.id]) : null,
      totalCount: count ? await countParticipations(ctx, narrowed, visible) : 0,
    },
  };
}

/** @throws NOT_FOUND when there is none, or the reader may not see persons of its plan. */
export async function viewParticipation(ctx: Ctx, id: string): Promise<ParticipationRow> {
  const row = await selectParticipation(ctx, z.uuid().parse(id));
  if (!row || !seesContacts(ctx.actor, row.planId)) throw notFound('participation');
  return row;
}
