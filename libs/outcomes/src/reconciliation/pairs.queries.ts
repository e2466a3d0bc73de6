import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ClaimKind } from '../claim/claim-states.js';
import type { Band } from './cluster.js';
import type { Part } from './weigh.js';

export const PAIR_TABLE = { OUTCOME: 'outcome_pair', REVISIT: 'revisit_pair' } as const;

export const PAIR_STATES = ['OPEN', 'JOINED', 'APART'] as const;
export type PairState = (typeof PAIR_STATES)[number];
export type PairHow = 'RULE' | 'HAND';

/** Two reports by their first versions, and what holds of them. */
export interface PairRow {
  id: string;
  a: string;
  b: string;
  weight: number;
  parts: Part[];
  band: Band;
  state: PairState;
  how: PairHow | null;
  version: number;
}

const COLUMNS = `p.id, p.a_id as a, p.b_id as b, p.weight::float8 as weight, p.parts, p.band, p.state, p.how, p.version`;

/** What is on record of some reports. */
export function selectPairs(ctx: BaseCtx, kind: ClaimKind, roots: readonly string[]): Promise<PairRow[]> {
  return sql<PairRow>(
    ctx.db,
    `select ${COLUMNS} from ${PAIR_TABLE[kind]} p where p.a_id = any($1::uuid[]) or p.b_id = any($1::uuid[])`,
    [roots],
  );
}

/** A pair, held until the transaction ends. */
export async function lockPair(ctx: BaseCtx, kind: ClaimKind, id: string): Promise<PairRow | undefined> {
  const [row] = await sql<PairRow>(
    ctx.db,
    `select ${COLUMNS} from ${PAIR_TABLE[kind]} p where p.id = $1 for update`,
    [id],
  );
  return row;
}

/** Writes what the rule says of pairs; what somebody decided keeps its state. */
export async function upsertPairs(
  ctx: BaseCtx,
  kind: ClaimKind,
  pairs: readonly Omit<PairRow, 'version'>[],
): Promise<void> {
  if (pairs.length === 0) return;
  await execute(
    ctx.db,
    `insert into ${PAIR_TABLE[kind]} as p (id, a_id, b_id, weight, parts, band, state, how, decided_by, decided_at)
     select r.id, r.a, r.b, r.weight, r.parts, r.band, r.state, r.how, case when r.how is not null then $2 end,
       case when r.how is not null then $3::timestamptz end
     from jsonb_to_recordset($1::jsonb) as r (id uuid, a uuid, b uuid, weight numeric, parts jsonb, band text, state text, how text)
     on conflict (a_id, b_id) do update set weight = excluded.weight, parts = excluded.parts, band = excluded.band,
       state = excluded.state, how = excluded.how, version = p.version + 1,
       decided_by = case when (p.state, p.how) is distinct from (excluded.state, excluded.how) then excluded.decided_by else p.decided_by end,
       decided_at = case when (p.state, p.how) is distinct from (excluded.state, excluded.how) then excluded.decided_at else p.decided_at end
     where (p.weight, p.parts, p.band, p.state, p.how) is distinct from
       (excluded.weight, excluded.parts, excluded.band, excluded.state, excluded.how)`,
    [JSON.stringify(pairs), ctx.actorRef, ctx.clock.now()],
  );
}

export async function deletePairs(ctx: BaseCtx, kind: ClaimKind, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await execute(ctx.db, `delete from ${PAIR_TABLE[kind]} where id = any($1::uuid[])`, [ids]);
}

/** Writes a decision of somebody; null takes it back. */
export async function writePairDecision(
  ctx: BaseCtx,
  kind: ClaimKind,
  id: string,
  state: Exclude<PairState, 'OPEN'> | null,
): Promise<void> {
  await execute(
    ctx.db,
    `update ${PAIR_TABLE[kind]} set state = coalesce($2::text, 'OPEN'), how = case when $2 is not null then 'HAND' end,
       decided_by = case when $2 is not null then $3 end, decided_at = case when $2 is not null then $4::timestamptz end,
       later_at = null, version = version + 1
     where id = $1`,
    [id, state, ctx.actorRef, ctx.clock.now()],
  );
}

export async function putOffPair(ctx: BaseCtx, kind: ClaimKind, id: string): Promise<void> {
  await execute(
    ctx.db,
    `update ${PAIR_TABLE[kind]} set later_at = $2, version = version + 1 where id = $1 and state = 'OPEN'`,
    [id, ctx.clock.now()],
  );
}
