import type { BaseCtx } from '@enishi/platform';
import { prepared } from '@enishi/platform';
import { OPEN_STATES, sqlStates } from './report-states.js';
import type { ReportState, SubmittedVia } from './report-states.js';

export interface SubmitRow {
  reportId: string;
  via: SubmittedVia;
  /** Receipt of this very hand-in; null when the report was not open. */
  newReceipt: string | null;
  /** As it was before this statement. */
  state: ReportState;
  receiptNumber: string | null;
  submissionKey: string | null;
}

/**
 * Hand-in in one statement, because thousands arrive in the last hour: the cookie's report is found, and
 * only if it is still open it is written, with the fact for the reactions and the audit entry beside it.
 * A hand-in that was sent back for correction keeps its receipt. Nobody is notified inside: a NOTIFY makes
 * commits wait for each other; `wakeRelay` does that once for many.
 */
const SUBMIT = `
  with open as (
    select s.report_id, s.via from respondent_session s where s.token_hash = $1 and s.expires_at > $2),
  handed_in as (
    update completion_report r
    set state = 'SUBMITTED', answers = $3, language = $4, submission_key = $5, submitted_at = $2,
      receipt_number = coalesce(r.receipt_number, $6), submitted_via = open.via
    from open
    where r.id = open.report_id and r.state in (${sqlStates(OPEN_STATES)})
      and r.instrument_code = $7 and r.instrument_version = $8
    returning r.id, r.receipt_number),
  fact as (
    insert into outbox (queue, name, payload, created_at)
    select 'facts', 'completion_report.submitted', jsonb_build_object('reportId', id), $2 from handed_in),
  audit as (
    insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
    select $9, $2, 'respondent:' || h.id, 'completion_report.submitted', 'completion_report', h.id,
      jsonb_build_object('via', o.via, 'language', $4::text), $10
    from handed_in h cross join open o)
  select open.report_id as "reportId", open.via, h.receipt_number as "newReceipt", before.state,
    before.receipt_number as "receiptNumber", before.submission_key as "submissionKey"
  from open join completion_report before on before.id = open.report_id left join handed_in h on true`;

export async function submitReportRow(
  ctx: BaseCtx,
  input: {
    tokenHash: Buffer;
    answers: string;
    language: string;
    key: string;
    receiptNumber: string;
    instrument: { code: string; version: number };
    auditId: string;
  },
): Promise<SubmitRow | undefined> {
  const [row] = await prepared<SubmitRow>(ctx.db, 'submit_completion_report', SUBMIT, [
    input.tokenHash,
    ctx.clock.now(),
    input.answers,
    input.language,
    input.key,
    input.receiptNumber,
    input.instrument.code,
    input.instrument.version,
    input.auditId,
    ctx.requestId,
  ]);
  return row;
}
