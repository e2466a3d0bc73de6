import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { institutionKey } from '@enishi/programme';
import type { OutcomeClaim } from './compare-outcomes.js';
import { daysOf } from './visit-claim.js';
import { namesOfInstitutions } from './visit-claims.queries.js';

export interface LiveOutcome extends OutcomeClaim {
  id: string;
  joinedIntoId: string | null;
}

interface Row {
  id: string;
  root: string;
  joinedIntoId: string | null;
  source: string;
  form: string | null;
  planId: string | null;
  type: string;
  doi: string | null;
  title: string | null;
  personIds: string[];
  institutionId: string | null;
  institutionName: string | null;
  arisenFrom: string | null;
  arisenTo: string | null;
}

/** Outcomes of some plans, of the same works in other plans, and what stands behind one of them. */
const NEAR = `
  with own as (
    select id, evidence_kind, evidence, coalesce(joined_into_id, id) as standing from outcome
    where coalesce(plan_id::text, 'none') = any($1::text[])
  ), works as (
    select id, coalesce(joined_into_id, id) as standing from outcome
    where evidence_kind = 'DOI' and evidence in (select evidence from own where evidence_kind = 'DOI')
  ), groups as (select standing from own union select standing from works)
  select id from own union select id from works
  union select id from outcome where id in (select standing from groups) or joined_into_id in (select standing from groups)`;

/** Outcomes that count, held; nobody waits for a writer, so the answer may not be complete. */
export async function holdLiveOutcomes(
  ctx: BaseCtx,
  plans: readonly string[],
): Promise<{ claims: LiveOutcome[]; isComplete: boolean }> {
  const held = await sql<{ id: string }>(
    ctx.db,
    `select id from outcome where id in (${NEAR}) for no key update skip locked`,
    [plans],
  );
  const mine = new Set(held.map(({ id }) => id));
  const rows = await sql<Row>(
    ctx.db,
    `select c.id, outcome_root(c.id) as root, c.joined_into_id as "joinedIntoId", c.source,
       case when c.source_ref like 'survey:%' then split_part(c.source_ref, ':', 2) end as form, c.plan_id as "planId", c.type,
       case when c.evidence_kind = 'DOI' then lower(c.evidence) end as doi, c.title,
       array(select standing_person(q.person_id)::text from outcome_person q where q.outcome_id = c.id) as "personIds",
       c.institution_id as "institutionId", c.institution_name as "institutionName",
       c.arisen_from::text as "arisenFrom", c.arisen_to::text as "arisenTo"
     from outcome c where c.id in (${NEAR}) and outcome_counts(c) order by c.id`,
    [plans],
  );
  const namesOf = await namesOfInstitutions(ctx, rows);
  const claims = rows.map((row) => ({
    id: row.id,
    root: row.root,
    joinedIntoId: row.joinedIntoId,
    source: row.source,
    form: row.form,
    planId: row.planId,
    type: row.type,
    doi: row.doi,
    titleKey: row.title === null ? null : institutionKey(row.title),
    personIds: row.personIds,
    institutionId: row.institutionId,
    institution: namesOf(row),
    when: daysOf(row.arisenFrom, row.arisenTo),
  }));
  return { claims, isComplete: rows.every(({ id }) => mine.has(id)) };
}

/** Lets outcomes stand behind another, or for themselves again. */
export async function standOutcomes(
  ctx: BaseCtx,
  moves: readonly { id: string; to: string | null }[],
): Promise<void> {
  await execute(
    ctx.db,
    `update outcome c set joined_into_id = m."to" from jsonb_to_recordset($1::jsonb) as m (id uuid, "to" uuid) where c.id = m.id`,
    [JSON.stringify(moves)],
  );
}
