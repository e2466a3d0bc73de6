/**
 * Bugs as SQL, each what a careless server might leave behind, planted into a world that is right. An oracle that
 * misses one of them proves nothing. `$1` is the campaign; the victim and the other one have answered, and the open
 * case has an acknowledged draft.
 */
export interface PlantedBug {
  name: string;
  sql: string | readonly string[];
}

const ANSWERED = `select id from survey_assignment where campaign_id = $1 and state = 'ANSWERED' order by id`;
const VICTIM = `(${ANSWERED} limit 1)`;
const OTHER = `(${ANSWERED} offset 1 limit 1)`;
const OPEN = `(select a.id from survey_assignment a join survey_form f on f.assignment_id = a.id
  where a.campaign_id = $1 and a.state = 'PARTIAL' and f.draft ? 'T.affiliation' order by a.id limit 1)`;
const RESPONSE = (whose: string) => `(select id from survey_response where assignment_id = ${whose})`;
const AUDITABLE = `alter table audit_entry disable trigger audit_entry_append_only`;

/** What may go wrong with who answered; the same whether or not a campaign is anonymous. */
const MARKS: readonly PlantedBug[] = [
  {
    name: 'the receipt is another one',
    sql: `update survey_form set receipt_number = 'FU-0000-0000' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'two people have the same receipt',
    sql: [
      `alter table survey_form drop constraint survey_form_receipt_uq`,
      `update survey_form set receipt_number = (select receipt_number from survey_form where assignment_id = ${OTHER})
       where assignment_id = ${VICTIM}`,
    ],
  },
  {
    name: 'the key of the hand-in was forgotten',
    sql: `update survey_form set submission_key = null where assignment_id = ${VICTIM}`,
  },
  {
    name: 'the keys of two people were swapped',
    sql: `update survey_form f set submission_key = o.submission_key from survey_form o
      where (f.assignment_id = ${VICTIM} and o.assignment_id = ${OTHER})
         or (f.assignment_id = ${OTHER} and o.assignment_id = ${VICTIM})`,
  },
  {
    name: 'the hand-in was counted twice',
    sql: `update survey_form set revision = revision + 1 where assignment_id = ${VICTIM}`,
  },
  {
    name: 'one click was two hand-ins, with everything that belongs to them',
    sql: [
      `update survey_form set revision = 2 where assignment_id = ${VICTIM}`,
      `update survey_response set revision = 2 where assignment_id = ${VICTIM}`,
      `insert into outbox (queue, name, payload, created_at) select queue, name, payload, created_at from outbox
       where name = 'follow_up.submitted' and payload ->> 'assignmentId' = ${VICTIM}::text`,
      `insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
       select gen_random_uuid(), at, actor, action, subject_type, subject_id, detail, request_id from audit_entry
       where subject_id = ${VICTIM}::text and action = 'follow_up.submitted'`,
      `insert into survey_event (campaign_id, assignment_id, kind, at)
       select campaign_id, id, 'SUBMITTED', now() from survey_assignment where id = ${VICTIM}`,
    ],
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
    name: 'the event was noted for somebody else',
    sql: `update survey_event set assignment_id = ${OPEN} where assignment_id = ${VICTIM} and kind = 'SUBMITTED'`,
  },
  {
    name: 'somebody began twice',
    sql: `insert into survey_event (campaign_id, assignment_id, kind, at)
      select campaign_id, assignment_id, kind, now() from survey_event where assignment_id = ${OPEN} and kind = 'STARTED'`,
  },
  {
    name: 'the audit entry stands twice',
    sql: `insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
      select gen_random_uuid(), at, actor, action, subject_type, subject_id, detail, request_id from audit_entry
      where subject_id = ${VICTIM}::text and action = 'follow_up.submitted'`,
  },
  {
    name: 'the audit entry was skipped',
    sql: [
      AUDITABLE,
      `delete from audit_entry where subject_id = ${VICTIM}::text and action = 'follow_up.submitted'`,
    ],
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
    name: 'whoever answered is reminded on',
    sql: `update survey_contact set stopped_at = null, stop_reason = null
      where id = (select contact_id from survey_assignment where id = ${VICTIM})`,
  },
  {
    name: 'whoever has not answered is reminded no more',
    sql: `update survey_contact set stopped_at = now(), stop_reason = 'ANSWERED'
      where id = (select contact_id from survey_assignment where id = ${OPEN})`,
  },
  {
    name: 'an acknowledged draft was lost',
    sql: `update survey_form set draft = '{}' where assignment_id = ${OPEN}`,
  },
  {
    name: 'one answer of an acknowledged draft was lost',
    sql: `update survey_form set draft = draft - 'T.affiliation' where assignment_id = ${OPEN}`,
  },
  {
    name: 'an acknowledged draft says something else',
    sql: `update survey_form set draft = draft || '{"T.affiliation": "planted"}' where assignment_id = ${OPEN}`,
  },
  {
    name: 'a draft holds what nobody typed',
    sql: `update survey_form set draft = draft || '{"T.times": 7}' where assignment_id = ${OPEN}`,
  },
  {
    name: 'the drafts of all open forms moved on by one',
    sql: `with open as (select assignment_id, lead(draft) over (order by assignment_id) as next from survey_form
        where receipt_number is null and assignment_id in (select id from survey_assignment where campaign_id = $1))
      update survey_form f set draft = open.next from open where f.assignment_id = open.assignment_id and open.next is not null`,
  },
  {
    name: 'a draft was left behind after the hand-in',
    sql: `update survey_form set draft = '{"T.words": "planted"}' where assignment_id = ${VICTIM}`,
  },
];

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'the document was never written',
    sql: `delete from survey_response where assignment_id = ${VICTIM}`,
  },
  {
    name: 'the whole hand-in was dropped after it was acknowledged',
    sql: [
      AUDITABLE,
      `with gone as (delete from survey_response where assignment_id = ${VICTIM} returning assignment_id),
       form as (update survey_form set submission_key = null, receipt_number = null, submitted_at = null, revision = 0
         where assignment_id in (select assignment_id from gone)),
       noted as (delete from survey_event where assignment_id in (select assignment_id from gone) and kind = 'SUBMITTED'),
       fact as (delete from outbox where payload ->> 'assignmentId' in (select assignment_id::text from gone)),
       audit as (delete from audit_entry where action = 'follow_up.submitted'
         and subject_id in (select assignment_id::text from gone)),
       contact as (update survey_contact set stopped_at = null, stop_reason = null where id in
         (select contact_id from survey_assignment where id in (select assignment_id from gone)))
       update survey_assignment set state = 'PARTIAL' where id in (select assignment_id from gone)`,
    ],
  },
  {
    name: 'the document stands twice',
    sql: [
      `alter table survey_response drop constraint survey_response_assignment_uq`,
      `insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers,
         language, revision, submitted_at)
       select gen_random_uuid(), campaign_id, assignment_id, instrument_code, instrument_version, module, answers,
         language, revision, submitted_at from survey_response where assignment_id = ${VICTIM}`,
    ],
  },
  {
    name: 'answers of two people were swapped',
    sql: `update survey_response r set answers = o.answers from survey_response o
      where (r.assignment_id = ${VICTIM} and o.assignment_id = ${OTHER})
         or (r.assignment_id = ${OTHER} and o.assignment_id = ${VICTIM})`,
  },
  {
    name: 'documents of two people were swapped, rows and all',
    sql: [
      `alter table survey_response drop constraint survey_response_assignment_uq`,
      `update survey_response set assignment_id = case assignment_id when ${VICTIM} then ${OTHER} else ${VICTIM} end
       where assignment_id in (${VICTIM}, ${OTHER})`,
    ],
  },
  {
    name: 'one answer was changed',
    sql: `update survey_response set answers = answers || '{"T.influence": 9}' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'one answer was changed, in document and rows alike',
    sql: [
      `update survey_response set answers = answers || '{"T.words": "planted"}' where assignment_id = ${VICTIM}`,
      `update survey_answer set text = 'planted' where item = 'T.words' and response_id = ${RESPONSE(VICTIM)}`,
    ],
  },
  {
    name: 'one answer was lost',
    sql: `update survey_response set answers = answers - 'T.influence' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'an answer was added that nobody gave',
    sql: `update survey_response set answers = answers || '{"T.planted": 1}' where assignment_id = ${VICTIM}`,
  },
  {
    name: 'narrow rows are missing',
    sql: `delete from survey_answer where response_id = ${RESPONSE(VICTIM)}`,
  },
  {
    name: 'one narrow row is missing',
    sql: `delete from survey_answer where item = 'T.words' and response_id = ${RESPONSE(VICTIM)}`,
  },
  {
    name: 'a narrow row stands twice',
    sql: `insert into survey_answer (response_id, item, line, place, code, number, text, from_date, to_date)
      select response_id, item, line, place + 90, code, number, text, from_date, to_date from survey_answer
      where response_id = ${RESPONSE(VICTIM)} limit 1`,
  },
  {
    name: 'a narrow row says something else',
    sql: `update survey_answer set number = number + 1 where item = 'T.influence' and response_id = ${RESPONSE(VICTIM)}`,
  },
  {
    name: 'the document is of an earlier hand-in',
    sql: `update survey_response set revision = revision - 1 where assignment_id = ${VICTIM}`,
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
    name: 'a hand-in was made out of a draft that nobody sent',
    sql: [
      `insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers,
         language, submitted_at)
       select gen_random_uuid(), r.campaign_id, ${OPEN}, r.instrument_code, r.instrument_version, r.module, r.answers,
         r.language, now() from survey_response r where r.assignment_id = ${VICTIM}`,
      `update survey_assignment set state = 'ANSWERED' where id = ${OPEN}`,
    ],
  },
  ...MARKS,
];

const WAITING = `(select id from survey_anonymous_pool where campaign_id = $1 order by id limit 1)`;
const STORED = `(select id from survey_response where campaign_id = $1 order by id limit 1)`;

export const PLANTED_ANONYMOUS_BUGS: readonly PlantedBug[] = [
  {
    name: 'an answer was lost out of the pool',
    sql: `delete from survey_anonymous_pool where id = ${WAITING}`,
  },
  { name: 'an answer was lost out of the store', sql: `delete from survey_response where id = ${STORED}` },
  {
    name: 'an answer waits twice',
    sql: `insert into survey_anonymous_pool (id, campaign_id, instrument_code, instrument_version, module, answers, language)
      select gen_random_uuid(), campaign_id, instrument_code, instrument_version, module, answers, language
      from survey_anonymous_pool where id = ${WAITING}`,
  },
  {
    name: 'an answer was moved and stayed behind as well',
    sql: `insert into survey_anonymous_pool (id, campaign_id, instrument_code, instrument_version, module, answers, language)
      select gen_random_uuid(), campaign_id, instrument_code, instrument_version, module, answers, language
      from survey_response where id = ${STORED}`,
  },
  {
    name: 'one answer took the place of another',
    sql: `update survey_anonymous_pool set answers = (select answers from survey_response where id = ${STORED})
      where id = ${WAITING}`,
  },
  {
    name: 'an answer was changed in the pool',
    sql: `update survey_anonymous_pool set answers = answers || '{"T.words": "planted"}' where id = ${WAITING}`,
  },
  {
    name: 'an answer was changed on its way into the store',
    sql: `update survey_response set answers = answers - 'T.influence' where id = ${STORED}`,
  },
  { name: 'stored rows are missing', sql: `delete from survey_answer where response_id = ${STORED}` },
  {
    name: 'a stored answer names who gave it',
    sql: `update survey_response set assignment_id = ${VICTIM}, submitted_at = now() where id = ${STORED}`,
  },
  {
    name: 'a fact tells who answered',
    sql: `insert into outbox (queue, name, payload, created_at) select 'facts', 'follow_up.submitted',
      jsonb_build_object('assignmentId', id, 'revision', 1), now() from survey_assignment where id = ${VICTIM}`,
  },
  {
    name: 'it was forgotten that somebody answered',
    sql: [
      `update survey_contact set stopped_at = null, stop_reason = null
       where id = (select contact_id from survey_assignment where id = ${VICTIM})`,
      `update survey_form set submission_key = null, receipt_number = null, submitted_at = null, revision = 0
       where assignment_id = ${VICTIM}`,
      `update survey_assignment set state = 'PARTIAL' where id = ${VICTIM}`,
    ],
  },
  ...MARKS,
];
