import type { BaseCtx } from '@enishi/platform';
import { prepared, tokyoDate } from '@enishi/platform';
import { heldValues, isTakenFrom } from '../contact/held.queries.js';
import { takesHandIns } from './form-window.js';

/**
 * Hand-in in one statement, because thousands arrive in the last hour: form, answers as one document and as
 * rows, event, case, contact, fact and audit entry, or nothing. Only a form that is open is written; of two
 * clicks the second waits for the first and then finds it handed in; a draft that a colleague saved meanwhile
 * is looked at first. A correction replaces the rows and
 * keeps the receipt; after a withdrawal it is a new hand-in with a new receipt.
 *
 * Of an anonymous campaign what was answered goes into the pool, with an id that nobody else knows, and
 * neither case, time nor language; who answered is noted as always, without a fact. Nobody is notified
 * inside: a NOTIFY makes commits wait for each other; `wakeRelay` does that once for many.
 */
const SUBMIT = `
  with handed_in as (
    update survey_form f
    set submission_key = $4, submitted_at = $2, revision = f.revision + 1, reopened_at = null, withdrawn_at = null,
      receipt_number = case when f.withdrawn_at is null then coalesce(f.receipt_number, $5) else $5 end,
      draft = '{}', changed_at = '{}', draft_version = f.draft_version + 1, place = null,
      typed_in = case when c.is_anonymous then '{}' else $10::jsonb end,
      language = case when c.is_anonymous then k.locale else $7 end
    from survey_session s, survey_assignment a, survey_contact k, survey_campaign c
    where s.token_hash = $1 and s.expires_at > $2 and a.id = $3 and (s.assignment_id = a.id or s.contact_id = a.contact_id)
      and k.id = a.contact_id and c.id = a.campaign_id and ${takesHandIns('$2')}
      and f.assignment_id = a.id and (f.submitted_at is null or f.withdrawn_at is not null or f.reopened_at is not null)
      and f.submission_key is distinct from $4 and f.draft_version = $15
      and ${isTakenFrom(16)}
    returning f.assignment_id, f.receipt_number, f.revision, f.language, a.contact_id, a.campaign_id, a.module, s.via,
      c.instrument_code, c.instrument_version, c.is_anonymous, c.languages[1] as neutral_language),
  response as (
    insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers,
      language, revision, submitted_at)
    select $8, campaign_id, assignment_id, instrument_code, instrument_version, module, $6::jsonb, $7, revision, $2
    from handed_in where not is_anonymous
    on conflict (assignment_id) do update set answers = excluded.answers, language = excluded.language,
      revision = excluded.revision, submitted_at = excluded.submitted_at,
      instrument_code = excluded.instrument_code, instrument_version = excluded.instrument_version
    returning id),
  earlier as (
    delete from survey_answer using response where response_id = response.id returning 1),
  gone as (select count(*) as rows from earlier),
  answers as (
    insert into survey_answer (response_id, item, line, place, code, number, text, from_date, to_date)
    select response.id, r.item, r.line, r.place, r.code, r.number, r.text, r.from_date, r.to_date
    from gone cross join response cross join jsonb_to_recordset($9::jsonb) as r(item text, line integer, place integer,
      code text, number double precision, text text, from_date date, to_date date)
    where gone.rows >= 0),
  pool as (
    insert into survey_anonymous_pool (id, campaign_id, instrument_code, instrument_version, module, answers, language)
    select gen_random_uuid(), campaign_id, instrument_code, instrument_version, module, $6::jsonb, neutral_language
    from handed_in where is_anonymous),
  event as (
    insert into survey_event (campaign_id, assignment_id, kind, at, detail)
    select campaign_id, assignment_id, case when $13 then 'CORRECTED' else 'SUBMITTED' end, $2,
      jsonb_build_object('via', via, 'revision', revision) from handed_in),
  answered as (
    update survey_assignment a set state = 'ANSWERED', answered_at = coalesce(a.answered_at, $2),
      opened_at = coalesce(a.opened_at, $2), started_at = coalesce(a.started_at, $2)
    from handed_in h where a.id = h.assignment_id),
  stopped as (
    update survey_contact k set stopped_at = $2, stop_reason = 'ANSWERED', next_contact_at = null
    from handed_in h where k.id = h.contact_id and k.stopped_at is null and not exists (
      select from survey_assignment other where other.contact_id = h.contact_id and other.id <> h.assignment_id
        and other.state not in ('ANSWERED', 'DECLINED'))),
  fact as (
    insert into outbox (queue, name, payload, created_at)
    select 'facts', 'follow_up.submitted', jsonb_build_object('assignmentId', assignment_id, 'revision', revision), $2
    from handed_in where not is_anonymous),
  audit as (
    insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
    select $11, $2, $14, case when $13 then 'follow_up.corrected' else 'follow_up.submitted' end, 'survey_assignment',
      assignment_id, jsonb_build_object('via', via, 'revision', revision), $12
    from handed_in)
  select receipt_number as "receiptNumber", revision from handed_in`;

export async function submitFormRow(
  ctx: BaseCtx,
  input: {
    tokenHash: Buffer;
    assignmentId: string;
    key: string;
    receiptNumber: string;
    answers: string;
    rows: string;
    language: string;
    responseId: string;
    typedIn: string;
    auditId: string;
    isCorrection: boolean;
    actorRef: string;
    draftVersion: number;
  },
): Promise<{ receiptNumber: string; revision: number } | undefined> {
  const now = ctx.clock.now();
  const [row] = await prepared<{ receiptNumber: string; revision: number }>(
    ctx.db,
    'submit_survey_form',
    SUBMIT,
    [
      input.tokenHash,
      now,
      input.assignmentId,
      input.key,
      input.receiptNumber,
      input.answers,
      input.language,
      input.responseId,
      input.rows,
      input.typedIn,
      input.auditId,
      ctx.requestId,
      input.isCorrection,
      input.actorRef,
      input.draftVersion,
      ...heldValues(tokyoDate(now)),
    ],
  );
  return row;
}
