import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ClaimKind } from '../claim/claim-states.js';
import { TABLE } from '../claim/claim.queries.js';

/** One recording per case at a time: a fact delivered twice, and a withdrawal beside a hand-in, wait for each other. */
export async function holdCase(ctx: BaseCtx, assignmentId: string): Promise<void> {
  await sql(ctx.db, `select pg_advisory_xact_lock(hashtextextended('outcomes.told:' || $1, 0))`, [
    assignmentId,
  ]);
}

/** Columns of a told line beside its source, as jsonb_to_recordset reads them. */
const REVISIT_COLUMNS = [
  ['plan_id', 'uuid'],
  ['person_id', 'uuid'],
  ['head_count', 'int'],
  ['purpose', 'text'],
  ['institution_id', 'uuid'],
  ['institution_name', 'text'],
  ['institution_reason', 'text'],
  ['status_of_residence', 'text'],
  ['funding', 'text'],
  ['from_on', 'text'],
  ['from_earliest', 'date'],
  ['from_latest', 'date'],
  ['to_on', 'text'],
  ['to_earliest', 'date'],
  ['to_latest', 'date'],
  ['corrects_id', 'uuid'],
] as const;

const OUTCOME_COLUMNS = [
  ['plan_id', 'uuid'],
  ['type', 'text'],
  ['title', 'text'],
  ['arisen_on', 'text'],
  ['arisen_from', 'date'],
  ['arisen_to', 'date'],
  ['ended_on', 'text'],
  ['ended_from', 'date'],
  ['ended_to', 'date'],
  ['institution_id', 'uuid'],
  ['institution_name', 'text'],
  ['institution_reason', 'text'],
  ['institution_country', 'text'],
  ['evidence_kind', 'text'],
  ['evidence', 'text'],
  ['head_count', 'int'],
  ['detail', 'text'],
  ['funding', 'text'],
  ['note', 'text'],
  ['attribution', 'text'],
  ['corrects_id', 'uuid'],
] as const;

/**
 * Writes told lines as claims, once per place of a form. A line that says something new becomes its next version and
 * waits for the office again; one that says the same changes nothing.
 * @returns ids of the claims that were written or changed, by whether they are new
 */
export function upsertTold(
  ctx: BaseCtx,
  kind: ClaimKind,
  rows: readonly object[],
  told: { source: string; reportedBy: string },
): Promise<{ id: string; isNew: boolean }[]> {
  if (rows.length === 0) return Promise.resolve([]);
  const table = TABLE[kind];
  const columns = kind === 'REVISIT' ? REVISIT_COLUMNS : OUTCOME_COLUMNS;
  const names = columns.map(([name]) => name);
  const of = (alias: string) => names.map((name) => `${alias}.${name}`).join(', ');
  return sql<{ id: string; isNew: boolean }>(
    ctx.db,
    `insert into ${table} (id, source_ref, source, reported_by, reported_at, verification, state, ${names.join(', ')})
     select r.id, r.source_ref, $2, $3, $4, 'CLAIMED', 'SUBMITTED', ${of('r')}
     from jsonb_to_recordset($1::jsonb) as r (id uuid, source_ref text, ${columns.map((pair) => pair.join(' ')).join(', ')})
     on conflict (source_ref) do update
       set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}, state = 'SUBMITTED', verification = 'CLAIMED',
         duplicate_of_id = null, reported_at = excluded.reported_at, version = ${table}.version + 1
       where ${table}.state = 'WITHDRAWN' or (${of(table)}) is distinct from (${of('excluded')})
     returning id, version = 1 as "isNew"`,
    [JSON.stringify(rows), told.source, told.reportedBy, ctx.clock.now()],
  );
}

/** Withdraws what a form told before and does not tell any more. */
export async function withdrawUntold(
  ctx: BaseCtx,
  kind: ClaimKind,
  assignmentId: string,
  kept: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `update ${TABLE[kind]} set state = 'WITHDRAWN', duplicate_of_id = null, version = version + 1
     where source_ref like 'survey:' || $1 || ':%' and source_ref <> all($2::text[]) and state <> 'WITHDRAWN' returning id`,
    [assignmentId, kept],
  );
  return rows.map(({ id }) => id);
}

/** Who an outcome of a form is about. */
export async function setPersons(
  ctx: BaseCtx,
  sourceRefs: readonly string[],
  personId: string,
): Promise<void> {
  await execute(
    ctx.db,
    `insert into outcome_person (outcome_id, person_id) select id, $2 from outcome where source_ref = any($1::text[])
     on conflict do nothing`,
    [sourceRefs, personId],
  );
}

/** Finds claims by the line of an earlier form of the same plan or person, or by id within the same plan or person. */
export async function resolveAbout(
  ctx: BaseCtx,
  kind: ClaimKind,
  wanted: { ids: readonly string[]; lines: readonly string[] },
  scope: { planId: string | null; personId: string | null; notOf: string },
): Promise<{ id: string; source: string; line: string }[]> {
  const own =
    kind === 'REVISIT'
      ? `c.person_id = $4`
      : `exists (select from outcome_person q where q.outcome_id = c.id and q.person_id = $4)`;
  return sql<{ id: string; source: string; line: string }>(
    ctx.db,
    `select c.id, c.source, substring(c.source_ref from '#(.*)$') as line
     from ${TABLE[kind]} c
     where (c.id = any($1::uuid[])
        or (c.source_ref like 'survey:%' and substring(c.source_ref from '#(.*)$') = any($2::text[])))
       and c.source_ref not like 'survey:' || $5 || ':%' and c.state <> 'DRAFT'
       and (c.plan_id = $3 or ${own})
     order by c.reported_at`,
    [wanted.ids, wanted.lines, scope.planId, scope.personId, scope.notOf],
  );
}

export interface VerdictRow {
  id: string;
  sourceRef: string;
  kind: ClaimKind;
  claimId: string;
  verdict: string;
}

/** Writes the verdicts of a form and takes back those it does not give any more. @returns claims that were touched */
export async function writeVerdicts(
  ctx: BaseCtx,
  assignmentId: string,
  verdicts: readonly VerdictRow[],
  told: { source: string; givenBy: string },
): Promise<{ outcomeId: string | null; revisitId: string | null }[]> {
  const gone = await sql<{ outcomeId: string | null; revisitId: string | null }>(
    ctx.db,
    `delete from outcome_verdict where source_ref like 'survey:' || $1 || ':%' and source_ref <> all($2::text[])
     returning outcome_id as "outcomeId", revisit_id as "revisitId"`,
    [assignmentId, verdicts.map(({ sourceRef }) => sourceRef)],
  );
  if (verdicts.length === 0) return gone;
  const given = await sql<{ outcomeId: string | null; revisitId: string | null }>(
    ctx.db,
    `insert into outcome_verdict (id, outcome_id, revisit_id, verdict, source, source_ref, given_by, given_at)
     select v.id, case when v.kind = 'OUTCOME' then v."claimId" end, case when v.kind = 'REVISIT' then v."claimId" end,
       v.verdict, $2, v."sourceRef", $3, $4
     from jsonb_to_recordset($1::jsonb) as v (id uuid, kind text, "claimId" uuid, verdict text, "sourceRef" text)
     on conflict (source_ref) do update
       set verdict = excluded.verdict, outcome_id = excluded.outcome_id, revisit_id = excluded.revisit_id,
         given_at = excluded.given_at
       where outcome_verdict.verdict <> excluded.verdict
         or coalesce(outcome_verdict.outcome_id, outcome_verdict.revisit_id) <> coalesce(excluded.outcome_id, excluded.revisit_id)
     returning outcome_id as "outcomeId", revisit_id as "revisitId"`,
    [JSON.stringify(verdicts), told.source, told.givenBy, ctx.clock.now()],
  );
  return [...gone, ...given];
}
