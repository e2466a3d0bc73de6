import type { BaseCtx } from '@enishi/platform';
import { execute, prepared, sql, tokyoDate } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import type { AssignmentState, SurveyModule } from '../assignment/assignment-states.js';
import type { Audience } from '../campaign/campaign-states.js';
import type { Given } from '@enishi/questionnaire';
import type { HeldReason } from '../contact/held-reasons.js';
import { heldBecause, heldValues } from '../contact/held.queries.js';
import type { SessionVia } from '../link/link.queries.js';
import { takesHandIns, takesNewForms } from './form-window.js';

/** What a browser's cookie opens: one case with its campaign, and its form once it is begun. */
export interface FormRow {
  sessionId: string;
  via: SessionVia;
  openedBy: string;
  isVerified: boolean;
  assignmentId: string;
  contactId: string;
  /** All cases of this contact are this browser's, not only this one. */
  isWholeContact: boolean;
  personId: string | null;
  planId: string | null;
  state: AssignmentState;
  module: SurveyModule;
  campaignId: string;
  fiscalYear: number;
  audience: Audience;
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  closesOn: string;
  languages: string[];
  isAnonymous: boolean;
  instrumentCode: string;
  instrumentVersion: number;
  takesNew: boolean;
  takesHandIns: boolean;
  /** What became known of the person since: no form is taken, or only no mail is sent any more. */
  held: HeldReason | null;
  isBegun: boolean;
  given: Given;
  draft: Answers;
  changedAt: Record<string, number>;
  typedIn: Record<string, string>;
  draftVersion: number;
  place: string | null;
  language: string;
  isMeasured: boolean;
  submissionKey: string | null;
  receiptNumber: string | null;
  revision: number;
  submittedAt: Date | null;
  withdrawnAt: Date | null;
  reopenedAt: Date | null;
}

const FORM = `
  select s.id as "sessionId", s.via, s.opened_by as "openedBy", s.verified_at is not null as "isVerified",
    a.id as "assignmentId", a.contact_id as "contactId", s.contact_id is not null as "isWholeContact",
    a.person_id as "personId", a.plan_id as "planId", a.state, a.module,
    c.id as "campaignId", c.fiscal_year as "fiscalYear", c.audience, c.name_ja as "nameJa", c.name_en as "nameEn",
    c.name_zh_hans as "nameZhHans", c.closes_on::text as "closesOn", c.languages, c.is_anonymous as "isAnonymous",
    c.instrument_code as "instrumentCode", c.instrument_version as "instrumentVersion",
    ${takesNewForms('$2')} as "takesNew", ${takesHandIns('$2')} as "takesHandIns",
    ${heldBecause(3)} as held, f.assignment_id is not null as "isBegun", f.given, f.draft, f.changed_at as "changedAt", f.typed_in as "typedIn",
    f.draft_version as "draftVersion", f.place, f.language, f.is_measured as "isMeasured",
    f.submission_key as "submissionKey", f.receipt_number as "receiptNumber", f.revision,
    f.submitted_at as "submittedAt", f.withdrawn_at as "withdrawnAt", f.reopened_at as "reopenedAt"
  from survey_session s
    cross join lateral (
      select * from survey_assignment where id = s.assignment_id
      union all select * from survey_assignment where contact_id = s.contact_id) a
    join survey_campaign c on c.id = a.campaign_id
    join survey_contact k on k.id = a.contact_id
    left join survey_form f on f.assignment_id = a.id
  where s.token_hash = $1 and s.expires_at > $2`;

/** Of several cases the one that is begun and not handed in; else the first. */
const FIRST = `order by (f.assignment_id is null), (f.submitted_at is not null), a.id limit 1`;

/** The form that a cookie opens; undefined when the cookie is unknown, has run out, or does not open this case. */
export async function findForm(
  ctx: BaseCtx,
  tokenHash: Buffer,
  caseId?: string,
): Promise<FormRow | undefined> {
  const now = ctx.clock.now();
  const values = [tokenHash, now, ...heldValues(tokyoDate(now))];
  const [row] = caseId
    ? await prepared<FormRow>(ctx.db, 'survey_form_of_case', `${FORM} and a.id = $5`, [...values, caseId])
    : await prepared<FormRow>(ctx.db, 'survey_form_of_session', `${FORM} ${FIRST}`, values);
  return row;
}

/** The same, holding the form until the transaction ends, so that two browsers are merged one after the other. */
export async function lockForm(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const rows = await prepared(
    ctx.db,
    'survey_form_locked',
    `select 1 from survey_form where assignment_id = $1 for update`,
    [assignmentId],
  );
  return rows.length === 1;
}

export interface TestFormRow {
  campaignId: string;
  fiscalYear: number;
  audience: Audience;
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  closesOn: string;
  languages: string[];
  isAnonymous: boolean;
  instrumentCode: string;
  instrumentVersion: number;
}

/** The campaign whose form a test cookie shows. */
export async function findTestForm(ctx: BaseCtx, tokenHash: Buffer): Promise<TestFormRow | undefined> {
  const [row] = await sql<TestFormRow>(
    ctx.db,
    `select c.id as "campaignId", c.fiscal_year as "fiscalYear", c.audience, c.name_ja as "nameJa", c.name_en as "nameEn",
       c.name_zh_hans as "nameZhHans", c.closes_on::text as "closesOn", c.languages, c.is_anonymous as "isAnonymous",
       c.instrument_code as "instrumentCode", c.instrument_version as "instrumentVersion"
     from survey_session s join survey_campaign c on c.id = s.campaign_id
     where s.token_hash = $1 and s.expires_at > $2`,
    [tokenHash, ctx.clock.now()],
  );
  return row;
}

/** Both sides of a cookie, for lists. */
export async function findSession(
  ctx: BaseCtx,
  tokenHash: Buffer,
): Promise<{ contactId: string | null; assignmentId: string | null } | undefined> {
  const [row] = await sql<{ contactId: string | null; assignmentId: string | null }>(
    ctx.db,
    `select contact_id as "contactId", assignment_id as "assignmentId" from survey_session
     where token_hash = $1 and expires_at > $2`,
    [tokenHash, ctx.clock.now()],
  );
  return row;
}

/** Begins the form of a case. @returns false when it was begun before. */
export async function insertForm(
  ctx: BaseCtx,
  form: { assignmentId: string; given: Given; language: string; device: string; isMeasured: boolean },
): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into survey_form (assignment_id, given, language, device, is_measured, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (assignment_id) do nothing`,
    [
      form.assignmentId,
      JSON.stringify(form.given),
      form.language,
      form.device,
      form.isMeasured,
      ctx.clock.now(),
    ],
  );
  return added === 1;
}

export async function isBegun(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from survey_form where assignment_id = $1`, [assignmentId]);
  return rows.length === 1;
}

/** Notes that a case was opened. @returns true for the first time. */
export async function markFormOpened(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const first = await execute(
    ctx.db,
    `update survey_assignment set opened_at = $2 where id = $1 and opened_at is null`,
    [assignmentId, ctx.clock.now()],
  );
  await execute(
    ctx.db,
    `update survey_assignment a set state = 'OPENED'
     where id = $1 and state in ('SCHEDULED', 'SENT', 'DECLINED', 'UNDELIVERABLE')
       and not exists (select from survey_form f where f.assignment_id = a.id and f.withdrawn_at is not null)`,
    [assignmentId],
  );
  return first === 1;
}

export async function writeFormDraft(
  ctx: BaseCtx,
  assignmentId: string,
  draft: {
    answers: Answers;
    changedAt: Readonly<Record<string, number>>;
    typedIn: Readonly<Record<string, string>>;
    version: number;
    place: string | null;
    language: string;
  },
): Promise<void> {
  await execute(
    ctx.db,
    `update survey_form set draft = $2, changed_at = $3, typed_in = $4, draft_version = $5, place = coalesce($6, place),
       language = $7
     where assignment_id = $1`,
    [
      assignmentId,
      JSON.stringify(draft.answers),
      JSON.stringify(draft.changedAt),
      JSON.stringify(draft.typedIn),
      draft.version,
      draft.place,
      draft.language,
    ],
  );
}

/** Notes that somebody began to answer. @returns true for the first time. */
export async function markStarted(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const first = await execute(
    ctx.db,
    `update survey_assignment set started_at = coalesce(started_at, $2), state = 'PARTIAL'
     where id = $1 and state in ('SCHEDULED', 'SENT', 'OPENED', 'DECLINED', 'UNDELIVERABLE')`,
    [assignmentId, ctx.clock.now()],
  );
  return first === 1;
}

/** What was handed in. */
export async function findAnswers(ctx: BaseCtx, assignmentId: string): Promise<Answers | undefined> {
  const [row] = await sql<{ answers: Answers }>(
    ctx.db,
    `select answers from survey_response where assignment_id = $1`,
    [assignmentId],
  );
  return row?.answers;
}
