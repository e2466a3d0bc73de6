import type pg from 'pg';
import type { CaseInDatabase } from './judge.js';

const WORLD = `
  select a.id as "caseId", a.state, coalesce(f.draft, '{}') as draft, f.submission_key as "submissionKey",
    case when f.withdrawn_at is null then f.receipt_number end as receipt, coalesce(f.revision, 0) as revision,
    coalesce((select json_agg(json_build_object('id', r.id, 'answers', r.answers, 'revision', r.revision))
      from survey_response r where r.assignment_id = a.id), '[]') as responses,
    (select count(*)::int from survey_response r join survey_answer n on n.response_id = r.id
      where r.assignment_id = a.id) as rows,
    coalesce((select sum(values_in(r.answers))::int from survey_response r where r.assignment_id = a.id), 0) as "rowsExpected",
    coalesce((select json_object_agg(e.kind, e.n) from (select kind, count(*)::int as n from survey_event
      where assignment_id = a.id group by kind) e), '{}') as events,
    (select count(*)::int from audit_entry x where x.subject_type = 'survey_assignment' and x.subject_id = a.id::text
      and x.action in ('follow_up.submitted', 'follow_up.corrected')) as audits,
    (select count(*)::int from outbox o where o.name = 'follow_up.submitted'
      and o.payload ->> 'assignmentId' = a.id::text) as facts
  from survey_assignment a left join survey_form f on f.assignment_id = a.id
  where a.campaign_id = $1 order by a.id`;

/**
 * How many narrow rows a document of a flat form must have: one per value, one per chosen code, one per row of a
 * matrix. Counted here anew, in PostgreSQL, and not by the code that is under test.
 */
const VALUES_IN = `
  create or replace function pg_temp.values_in(answers jsonb) returns bigint language sql as $$
    select coalesce(sum(case jsonb_typeof(value)
      when 'array' then jsonb_array_length(value)
      when 'object' then (select count(*) from jsonb_object_keys(value))
      else 1 end), 0)
    from jsonb_each(answers) $$`;

/**
 * Every case of a campaign as the database holds it, in one statement. The server under test must run without its
 * worker: facts are counted where they were recorded.
 */
export async function readWorld(client: pg.Client, campaignId: string): Promise<CaseInDatabase[]> {
  await client.query(VALUES_IN);
  const { rows } = await client.query<CaseInDatabase>(WORLD.replaceAll('values_in(', 'pg_temp.values_in('), [
    campaignId,
  ]);
  return rows;
}
