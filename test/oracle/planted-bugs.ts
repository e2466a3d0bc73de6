/**
 * Bugs as SQL, each what a careless server might leave behind, planted into a world that is right. An oracle that
 * misses one of them proves nothing. `$1` is the campaign; `victim` and `other` are two answered cases, `open` one
 * with an acknowledged draft.
 */
export interface PlantedBug {
  name: string;
  sql: string;
}

const ANSWERED = `select id from survey_assignment where campaign_id = $1 and state = 'ANSWERED' order by id`;
const VICTIM = `(${ANSWERED} limit 1)`;
const OTHER = `(${ANSWERED} offset 1 limit 1)`;
const OPEN = `(select a.id from survey_assignment a join survey_form f on f.assignment_id = a.id
  where a.campaign_id = $1 and a.state = 'PARTIAL' and f.draft <> '{}' order by a.id limit 1)`;
const RESPONSE = (whose: string) => `(select id from survey_response where assignment_id = ${whose})`;

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'the document was never written',
    sql: `delete from survey_response where assignment_id = ${VICTIM}`,
  },
  {
    name: 'the whole hand-in was dropped after it was acknowledged',
    sql: `with gone as (delete from survey_response where assignment_id = ${VICTIM} returning assignment_id),
      form as (update survey_form set submission_key = null, receipt_number = null, submitted_at = null, revision = 0
        where assignment_id in (select assignment_id from gone)),
      noted as (delete from survey_event where assignment_id in (select assignment_id from gone) and kind = 'SUBMITTED'),
      fact as (delete from outbox where payload ->> 'assignmentId' in (select assignment_id::text from gone))
      update survey_assignment set state = 'PARTIAL' where id in (select assignment_id from gone)`,
  },
  {
    name: 'answers of two people were swapped',
    sql: `update survey_response r set answers = o.answers from survey_response o
      where (r.assignment_id = ${VICTIM} and o.assignment_id = ${OTHER})
         or (r.assignment_id = ${OTHER} and o.assignment_id = ${VICTIM})`,
  },
  {
    name: 'one answer was changed',
    sql: `update survey_response set answers = answers || '{"CR.SAT.overall": 1}' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'one answer was lost',
    sql: `update survey_response set answers = answers - 'CR.SAT.overall' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'an answer was added that nobody gave',
    sql: `update survey_response set answers = answers || '{"CR.TEXT.best": "planted"}' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'narrow rows are missing',
    sql: `delete from survey_answer where response_id = ${RESPONSE(VICTIM)}`,
  },
  {
    name: 'one narrow row is missing',
    sql: `delete from survey_answer where ctid = (select ctid from survey_answer where response_id = ${RESPONSE(VICTIM)} limit 1)`,
  },
  {
    name: 'a narrow row stands twice',
    sql: `insert into survey_answer (response_id, item, line, place, code, number, text, from_date, to_date)
      select response_id, item, line, place + 90, code, number, text, from_date, to_date from survey_answer
      where response_id = ${RESPONSE(VICTIM)} limit 1`,
  },
  {
    name: 'the receipt is another one',
    sql: `update survey_form set receipt_number = 'FU-0000-0000' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'the key of the hand-in was forgotten',
    sql: `update survey_form set submission_key = null where assignment_id = ${VICTIM}`,
  },
  {
    name: 'the hand-in was counted twice',
    sql: `update survey_form set revision = revision + 1 where assignment_id = ${VICTIM}`,
  },
  {
    name: 'the event was noted twice',
    sql: `insert into survey_event (campaign_id, assignment_id, kind, at)
      select campaign_id, id, 'SUBMITTED', now() from survey_assignment where id = ${VICTIM}`,
  },
  {
    name: 'the event was not noted',
    sql: `delete from survey_event where assignment_id = ${VICTIM} and kind = 'SUBMITTED'`,
  },
  {
    name: 'the audit entry stands twice',
    sql: `insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
      select gen_random_uuid(), at, actor, action, subject_type, subject_id, detail, request_id from audit_entry
      where subject_id = ${VICTIM}::text and action = 'follow_up.submitted'`,
  },
  {
    name: 'the fact for the reactions was skipped',
    sql: `delete from outbox where name = 'follow_up.submitted' and payload ->> 'assignmentId' = ${VICTIM}::text`,
  },
  {
    name: 'the fact was recorded twice',
    sql: `insert into outbox (queue, name, payload, created_at)
      select queue, name, payload, created_at from outbox
      where name = 'follow_up.submitted' and payload ->> 'assignmentId' = ${VICTIM}::text`,
  },
  {
    name: 'the case still looks unanswered',
    sql: `update survey_assignment set state = 'PARTIAL' where id = ${VICTIM}`,
  },
  {
    name: 'a case looks answered that is not',
    sql: `update survey_assignment set state = 'ANSWERED' where id = ${OPEN}`,
  },
  {
    name: 'an acknowledged draft was lost',
    sql: `update survey_form set draft = '{}' where assignment_id = ${OPEN}`,
  },
  {
    name: 'an acknowledged draft went back to what it was before',
    sql: `update survey_form set draft = draft || '{"CR.TEXT.best": "an earlier thought"}' where assignment_id = ${OPEN}`,
  },
  {
    name: 'a hand-in was made out of a draft that nobody sent',
    sql: `with made as (insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version,
        module, answers, language, submitted_at)
      select gen_random_uuid(), r.campaign_id, ${OPEN}, r.instrument_code, r.instrument_version, r.module, r.answers,
        r.language, now() from survey_response r where r.assignment_id = ${VICTIM} returning assignment_id)
      update survey_assignment set state = 'ANSWERED' where id in (select assignment_id from made)`,
  },
];
