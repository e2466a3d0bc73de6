import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { ClaimSight } from '../policies.js';
import { TABLE } from './claim.queries.js';
import type { ClaimKind } from './claim-states.js';

export interface ClaimFilter {
  planId?: string | undefined;
  mine?: boolean | undefined;
  kinds?: readonly string[] | undefined;
  sources?: readonly string[] | undefined;
  states?: readonly string[] | undefined;
}

/** Which part of a list: so many, after the moment and id where the page before ended. */
export interface ClaimPart {
  first: number;
  after: [string, string] | null;
}

/** What both lists of claims start from: $1 all, $2 plans, $3 person, $4 who asks, $5 to $9 the filter. */
export const filterValues = (sight: ClaimSight, filter: ClaimFilter): unknown[] => [
  sight.all,
  sight.planIds,
  sight.personId,
  sight.ref,
  filter.planId ?? null,
  filter.mine ?? false,
  filter.kinds ?? null,
  filter.sources ?? null,
  filter.states ?? null,
];

/** How many claims there are of what `visible` (a condition on $1 to $9) lets through. */
export async function countClaims(
  ctx: BaseCtx,
  kind: ClaimKind,
  visible: string,
  sight: ClaimSight,
  filter: ClaimFilter,
): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from ${TABLE[kind]} c where ${visible}`,
    filterValues(sight, filter),
  );
  return row?.n ?? 0;
}
