import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ClaimKind, ClaimState, Verification } from './claim-states.js';
import { DERIVED_VERIFICATION, SUPERSEDED } from './visible.queries.js';

export const TABLE = { OUTCOME: 'outcome', REVISIT: 'revisit' } as const;

/** What a change must know of a claim. */
export interface ClaimRow {
  id: string;
  planId: string | null;
  source: string;
  sourceRef: string;
  state: ClaimState;
  verification: Verification;
  version: number;
  duplicateOfId: string | null;
  reportedBy: string;
  personIds: string[];
  /** File that proves an outcome. */
  fileId: string | null;
  isSuperseded: boolean;
}

/** The claim, held until the transaction ends. */
export async function lockClaim(ctx: BaseCtx, kind: ClaimKind, id: string): Promise<ClaimRow | undefined> {
  const table = TABLE[kind];
  await sql(ctx.db, `select 1 from ${table} where id = $1 for no key update`, [id]);
  const persons =
    kind === 'OUTCOME'
      ? `array(select person_id::text from outcome_person q where q.outcome_id = c.id)`
      : `array_remove(array[c.person_id::text], null)`;
  const [row] = await sql<ClaimRow>(
    ctx.db,
    `select c.id, c.plan_id as "planId", c.source, c.source_ref as "sourceRef", c.state, c.verification, c.version,
       c.duplicate_of_id as "duplicateOfId", c.reported_by as "reportedBy", ${persons} as "personIds",
       ${kind === 'OUTCOME' ? 'c.file_id' : 'null::uuid'} as "fileId",
       ${SUPERSEDED(table)} as "isSuperseded"
     from ${table} c where c.id = $1`,
    [id],
  );
  return row;
}

/** Id of what was written under a source reference. */
export async function claimBySource(
  ctx: BaseCtx,
  kind: ClaimKind,
  sourceRef: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(ctx.db, `select id from ${TABLE[kind]} where source_ref = $1`, [
    sourceRef,
  ]);
  return row?.id;
}

/** Withdraws a claim and what its source told before it. @returns how many rows changed */
export function withdrawChain(ctx: BaseCtx, kind: ClaimKind, id: string): Promise<number> {
  const table = TABLE[kind];
  return execute(
    ctx.db,
    `with recursive chain as (
       select id, corrects_id, source from ${table} where id = $1
       union select o.id, o.corrects_id, o.source from ${table} o join chain c on o.id = c.corrects_id and o.source = c.source
         where o.source_ref not like 'survey:%')
     update ${table} t set state = 'WITHDRAWN', duplicate_of_id = null, version = t.version + 1
     from chain where t.id = chain.id and t.state <> 'WITHDRAWN'`,
    [id],
  );
}

/** Writes what the office decided. `verification` null goes back to what verdicts amount to. */
export async function writeDecision(
  ctx: BaseCtx,
  kind: ClaimKind,
  id: string,
  to: { state: ClaimState; verification: Verification | null; duplicateOfId: string | null },
): Promise<void> {
  await execute(
    ctx.db,
    `update ${TABLE[kind]} c set state = $2, duplicate_of_id = $3, verification = coalesce($4, ${DERIVED_VERIFICATION[kind]}),
       version = version + 1
     where id = $1`,
    [id, to.state, to.duplicateOfId, to.verification],
  );
}

/** Brings the verification of claims in line with the verdicts on them; the office's word stays. */
export function settleVerification(ctx: BaseCtx, kind: ClaimKind, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return Promise.resolve(0);
  return execute(
    ctx.db,
    `update ${TABLE[kind]} c set verification = ${DERIVED_VERIFICATION[kind]}
     where c.id = any($1::uuid[]) and c.verification in ('CLAIMED', 'CORROBORATED')
       and c.verification <> ${DERIVED_VERIFICATION[kind]}`,
    [ids],
  );
}
