import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, newId, prepared, sql, tokyoDate } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import { HANDED_IN_STATES, OPEN_STATES, sqlStates } from './report-states.js';
import type { ReportState, SubmittedVia } from './report-states.js';

/** A report as its respondent's browser may use it. */
export interface SessionReportRow {
  reportId: string;
  participationId: string;
  instrumentCode: string;
  instrumentVersion: number;
  state: ReportState;
  language: string | null;
  place: string | null;
  answers: Answers;
  changedAt: Record<string, number>;
  draftVersion: number;
  receiptNumber: string | null;
  submissionKey: string | null;
  submittedAt: Date | null;
  via: SubmittedVia;
  seenFrom: number;
}

const SESSION_REPORT = `
  select r.id as "reportId", r.participation_id as "participationId", r.instrument_code as "instrumentCode",
    r.instrument_version as "instrumentVersion", r.state, r.language, r.place, r.answers,
    r.changed_at as "changedAt", r.draft_version as "draftVersion", r.receipt_number as "receiptNumber",
    r.submission_key as "submissionKey", r.submitted_at as "submittedAt", s.via, s.seen_from as "seenFrom"
  from respondent_session s join completion_report r on r.id = s.report_id
  where s.token_hash = $1 and s.expires_at > $2`;

/** The report that a browser's cookie opens; undefined when the cookie is unknown or has run out. */
export async function findSessionReport(
  ctx: BaseCtx,
  tokenHash: Buffer,
): Promise<SessionReportRow | undefined> {
  const [row] = await prepared<SessionReportRow>(ctx.db, 'session_report', SESSION_REPORT, [
    tokenHash,
    ctx.clock.now(),
  ]);
  return row;
}

/** The same, holding the report until the transaction ends, so that two tabs are merged one after the other. */
export async function lockSessionReport(
  ctx: BaseCtx,
  tokenHash: Buffer,
): Promise<SessionReportRow | undefined> {
  const [row] = await prepared<SessionReportRow>(
    ctx.db,
    'session_report_locked',
    `${SESSION_REPORT} for update of r`,
    [tokenHash, ctx.clock.now()],
  );
  return row;
}

export interface OpenableReportRow {
  reportId: string;
  planId: string;
  draftVersion: number;
}

/** The latest report of a person that can still be answered. A second stay has a report of its own (R50). */
export async function findOpenReportOfPerson(
  ctx: BaseCtx,
  personId: string,
): Promise<OpenableReportRow | undefined> {
  const [row] = await sql<OpenableReportRow>(
    ctx.db,
    `select r.id as "reportId", p.plan_id as "planId", r.draft_version as "draftVersion"
     from participation p join completion_report r on r.participation_id = p.id
     where p.person_id = $1 and r.state in (${sqlStates(OPEN_STATES)}) and p.state not in ('WITHDRAWN', 'REPLACED')
     order by p.departure_date desc nulls last, r.requested_at desc, r.id limit 1`,
    [personId],
  );
  return row;
}

/** The report of a participation that can still be answered. */
export async function findOpenReport(
  ctx: BaseCtx,
  by: { participationId: string } | { reportId: string },
): Promise<OpenableReportRow | undefined> {
  const [row] = await sql<OpenableReportRow>(
    ctx.db,
    `select r.id as "reportId", p.plan_id as "planId", r.draft_version as "draftVersion"
     from participation p join completion_report r on r.participation_id = p.id
     where ${'participationId' in by ? 'p.id' : 'r.id'} = $1 and r.state in (${sqlStates(OPEN_STATES)})
       and p.state not in ('WITHDRAWN', 'REPLACED')`,
    ['participationId' in by ? by.participationId : by.reportId],
  );
  return row;
}

/**
 * Asks everybody of a plan who came, and has not been asked, for a report. Online plans bring nobody to
 * Japan, so nobody is asked (R26). @returns how many were asked.
 */
export async function insertReports(
  ctx: BaseCtx,
  planId: string,
  instrument: { code: string; version: number },
): Promise<number> {
  const came = await sql<{ id: string }>(
    ctx.db,
    `select p.id from participation p join exchange_plan e on e.id = p.plan_id
     where p.plan_id = $1 and p.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED') and e.programme_type <> 'OPEN_ONLINE'
       and not exists (select from completion_report r where r.participation_id = p.id)
     order by p.id`,
    [planId],
  );
  return execute(
    ctx.db,
    `insert into completion_report (id, participation_id, instrument_code, instrument_version, state, requested_at)
     select asked.id, asked.participation_id, $3, $4, 'REQUESTED', $5
     from unnest($1::uuid[], $2::uuid[]) as asked(id, participation_id)
     on conflict (participation_id) do nothing`,
    [came.map(() => newId()), came.map(({ id }) => id), instrument.code, instrument.version, ctx.clock.now()],
  );
}

/**
 * The plan of a person, or of one participation, whose visit has begun and in which that person was not
 * asked yet: whoever holds a certificate before the plan's end is asked at that moment.
 */
export async function findPlanToAsk(
  ctx: BaseCtx,
  by: { personId: string } | { participationId: string },
): Promise<string | undefined> {
  const [row] = await sql<{ planId: string }>(
    ctx.db,
    `select p.plan_id as "planId" from participation p join exchange_plan e on e.id = p.plan_id
     where ${'personId' in by ? 'p.person_id' : 'p.id'} = $1 and p.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED')
       and coalesce(p.entry_date, e.visit_start) <= $2::date
       and not exists (select from completion_report r where r.participation_id = p.id)
     order by p.departure_date desc nulls last limit 1`,
    ['personId' in by ? by.personId : by.participationId, tokyoDate(ctx.clock.now())],
  );
  return row?.planId;
}

export async function markOpened(ctx: BaseCtx, reportId: string, memberId: string | null): Promise<void> {
  await execute(
    ctx.db,
    `update completion_report set opened_at = coalesce(opened_at, $2), member_id = coalesce($3, member_id)
     where id = $1`,
    [reportId, ctx.clock.now(), memberId],
  );
}

export function writeDraft(
  ctx: BaseCtx,
  reportId: string,
  draft: {
    answers: Answers;
    changedAt: Readonly<Record<string, number>>;
    version: number;
    place: string | null;
    language: string;
  },
): Promise<number> {
  return execute(
    ctx.db,
    `update completion_report set answers = $2, changed_at = $3, draft_version = $4, place = coalesce($5, place),
       language = $6, state = case when state = 'RETURNED_FOR_FIX' then state else 'DRAFT' end
     where id = $1 and state in (${sqlStates(OPEN_STATES)})`,
    [
      reportId,
      JSON.stringify(draft.answers),
      JSON.stringify(draft.changedAt),
      draft.version,
      draft.place,
      draft.language,
    ],
  );
}

/** Plan and state of a report, for decisions about it. */
export async function findReport(
  ctx: BaseCtx,
  reportId: string,
): Promise<{ planId: string; personId: string; state: ReportState } | undefined> {
  const [row] = await sql<{ planId: string; personId: string; state: ReportState }>(
    ctx.db,
    `select p.plan_id as "planId", p.person_id as "personId", r.state
     from completion_report r join participation p on p.id = r.participation_id where r.id = $1`,
    [reportId],
  );
  return row;
}

export function moveReport(
  ctx: BaseCtx,
  reportId: string,
  to: ReportState,
  from: readonly ReportState[],
  reason: string | null,
): Promise<number> {
  return execute(
    ctx.db,
    `update completion_report set state = $2, waive_reason = $4 where id = $1 and state = any($3::text[])`,
    [reportId, to, from, reason],
  );
}

/** What the reactions to a hand-in need to know. */
export interface HandedInRow {
  personId: string;
  planId: string;
  language: string;
  via: SubmittedVia;
  answers: Record<string, unknown>;
}

export async function findHandedIn(ctx: BaseCtx, reportId: string): Promise<HandedInRow | undefined> {
  const [row] = await sql<HandedInRow>(
    ctx.db,
    `select p.person_id as "personId", p.plan_id as "planId", r.language, r.submitted_via as via, r.answers
     from completion_report r join participation p on p.id = r.participation_id
     where r.id = $1 and r.state in (${sqlStates(HANDED_IN_STATES)})`,
    [reportId],
  );
  return row;
}

/** How many reports of a plan are still missing, and the day of the last that came in. */
export async function countMissing(
  ctx: BaseCtx,
  planId: string,
): Promise<{ missing: number; all: number; lastOn: DateOnly | null }> {
  const [row] = await sql<{ missing: number; all: number; lastOn: DateOnly | null }>(
    ctx.db,
    `select count(*) filter (where r.state not in (${sqlStates(HANDED_IN_STATES)}, 'WAIVED'))::int as missing,
       count(*)::int as "all", max((r.submitted_at at time zone 'Asia/Tokyo')::date)::text as "lastOn"
     from completion_report r join participation p on p.id = r.participation_id
     where p.plan_id = $1 and p.state not in ('WITHDRAWN', 'REPLACED')`,
    [planId],
  );
  return row ?? { missing: 0, all: 0, lastOn: null };
}
