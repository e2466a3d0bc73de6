import type { Ctx } from '@enishi/accounts';
import { fromCursor, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { OUTCOME_TYPES } from '../outcome/outcome-types.js';
import { countOutcomes, selectOutcomes } from '../outcome/outcome.queries.js';
import type { OutcomeRow } from '../outcome/outcome.queries.js';
import { visibleTo } from '../policies.js';
import { REVISIT_PURPOSES } from '../revisit/revisit-purposes.js';
import { countRevisits, selectRevisits } from '../revisit/revisit.queries.js';
import type { RevisitRow } from '../revisit/revisit.queries.js';
import { CLAIM_STATES, SOURCES } from './claim-states.js';

const page = {
  first: z.int().min(1).max(200).default(50),
  after: z.string().nullish(),
};
const filter = {
  planId: z.uuid().optional(),
  mine: z.boolean().optional(),
  sources: z.array(z.enum(SOURCES)).optional(),
  states: z.array(z.enum(CLAIM_STATES)).optional(),
};
const outcomesInput = z.strictObject({
  filter: z.strictObject({ ...filter, types: z.array(z.enum(OUTCOME_TYPES)).optional() }).default({}),
  ...page,
});
const revisitsInput = z.strictObject({
  filter: z.strictObject({ ...filter, purposes: z.array(z.enum(REVISIT_PURPOSES)).optional() }).default({}),
  ...page,
});

export interface ClaimPage<Row> {
  rows: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/** Outcomes that the actor may see, the latest report first: two statements whatever the page size. */
export async function listOutcomes(
  ctx: Ctx,
  raw: z.input<typeof outcomesInput> = {},
): Promise<ClaimPage<OutcomeRow>> {
  const { filter: narrow, first, after } = outcomesInput.parse(raw);
  const sight = visibleTo(ctx.actor, ctx.actorRef);
  const wanted = { ...narrow, kinds: narrow.types };
  const found = await selectOutcomes(ctx, sight, wanted, { first: first + 1, after: cursor(after) });
  return pageOf(found, first, await countOutcomes(ctx, sight, wanted));
}

/** Return visits that the actor may see, the latest report first. */
export async function listRevisits(
  ctx: Ctx,
  raw: z.input<typeof revisitsInput> = {},
): Promise<ClaimPage<RevisitRow>> {
  const { filter: narrow, first, after } = revisitsInput.parse(raw);
  const sight = visibleTo(ctx.actor, ctx.actorRef);
  const wanted = { ...narrow, kinds: narrow.purposes };
  const found = await selectRevisits(ctx, sight, wanted, { first: first + 1, after: cursor(after) });
  return pageOf(found, first, await countRevisits(ctx, sight, wanted));
}

const cursor = (after: string | null | undefined): [string, string] | null =>
  after ? z.tuple([z.iso.datetime(), z.uuid()]).parse(fromCursor(after, 2)) : null;

function pageOf<Row extends { id: string; reportedAt: Date }>(
  found: Row[],
  first: number,
  totalCount: number,
): ClaimPage<Row> {
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.reportedAt.toISOString(), last.id]) : null,
      totalCount,
    },
  };
}
