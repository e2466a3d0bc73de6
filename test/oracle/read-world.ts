import type pg from 'pg';
import type { AnonymousWorld } from './judge-anonymous.js';
import type { CaseInDatabase } from './judge.js';

const ROWS = (response: string) => `
  coalesce((select json_agg(json_build_object('item', n.item, 'place', n.place,
      'value', coalesce(n.code, n.text, n.number::text)))
    from survey_answer n where n.response_id = ${response}.id), '[]')`;

const MARKS = `
  a.id as "caseId", a.state, k.stop_reason as "stopReason", coalesce(f.draft, '{}') as draft,
  f.submission_key as "submissionKey",
  case when f.withdrawn_at is null then f.receipt_number end as receipt, coalesce(f.revision, 0) as revision,
  coalesce((select json_object_agg(e.kind, e.n) from (select kind, count(*)::int as n from survey_event
    where assignment_id = a.id group by kind) e), '{}') as events,
  (select count(*)::int from audit_entry x where x.subject_type = 'survey_assignment' and x.subject_id = a.id::text
    and x.action in ('follow_up.submitted', 'follow_up.corrected')) as audits,
  (select count(*)::int from outbox o where o.name = 'follow_up.submitted'
    and o.payload ->> 'assignmentId' = a.id::text) as facts`;

const CASES = `
  from survey_assignment a join survey_contact k on k.id = a.contact_id
    left join survey_form f on f.assignment_id = a.id
  where a.campaign_id = $1 order by a.id`;

const WORLD = `
  select ${MARKS},
    coalesce((select json_agg(json_build_object('id', r.id, 'answers', r.answers, 'revision', r.revision,
        'rows', ${ROWS('r')}))
      from survey_response r where r.assignment_id = a.id), '[]') as responses
  ${CASES}`;

/**
 * Every case of a campaign as the database holds it, in one statement. The server under test must run without its
 * worker: facts are counted where they were recorded.
 */
export async function readWorld(client: pg.Client, campaignId: string): Promise<CaseInDatabase[]> {
  return (await client.query<CaseInDatabase>(WORLD, [campaignId])).rows;
}

const ANONYMOUS_WORLD = `
  select
    (select json_agg(c) from (select ${MARKS},
        (select count(*)::int from survey_response r where r.assignment_id = a.id) as documents
      ${CASES}) c) as cases,
    coalesce((select json_agg(answers) from survey_anonymous_pool where campaign_id = $1), '[]') as pool,
    coalesce((select json_agg(json_build_object('answers', r.answers, 'rows', ${ROWS('r')}))
      from survey_response r where r.campaign_id = $1), '[]') as stored`;

/** Both stores of an anonymous campaign, in one statement too. */
export async function readAnonymousWorld(client: pg.Client, campaignId: string): Promise<AnonymousWorld> {
  const [world] = (await client.query<AnonymousWorld>(ANONYMOUS_WORLD, [campaignId])).rows;
  return world as AnonymousWorld;
}
