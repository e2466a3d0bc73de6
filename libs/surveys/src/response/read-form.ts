import type { Ctx } from '@enishi/accounts';
import { hashToken } from '@enishi/platform';
import type { LocalizedText } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import type { Audience } from '../campaign/campaign-states.js';
import type { Given } from '@enishi/questionnaire';
import { visibleGiven } from '../given/visible-given.js';
import type { Instrument } from '../instrument/instruments.js';
import { selectCases } from '../link/link.queries.js';
import type { CaseRow, SessionVia } from '../link/link.queries.js';
import { NOT_TAKEN } from '../contact/held-reasons.js';
import { findAnswers, findForm, findSession, findTestForm } from './form.queries.js';
import type { FormRow, TestFormRow } from './form.queries.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import { visibleDraft } from './visible-draft.js';

export const FORM_STATES = [
  'OPEN',
  'SUBMITTED',
  'CORRECTING',
  'WITHDRAWN',
  'DECLINED',
  'HELD',
  'CLOSED',
  'TEST',
] as const;
export type FormState = (typeof FORM_STATES)[number];

/** A form as the browser that holds its cookie may see it. */
export interface FormInHand {
  assignmentId: string;
  campaign: {
    id: string;
    fiscalYear: number;
    name: LocalizedText;
    /** Last day in Japan. */
    closesOn: string;
    languages: readonly string[];
    isAnonymous: boolean;
  };
  audience: Audience;
  module: string;
  instrument: Instrument;
  /** What is known and this browser may see. */
  given: Given;
  /** The draft; what was handed in once it is. */
  answers: Answers;
  /** Answered in another browser: shown after the code, handed in with the rest anyway. */
  hiddenItems: readonly string[];
  version: number;
  place: string | null;
  language: string;
  state: FormState;
  /** Drafts and hand-ins are taken now. */
  isOpen: boolean;
  /** The person took the consent to be asked back, or left: no mail is sent any more, answers are still taken. */
  isAskedNoMore: boolean;
  via: SessionVia;
  receiptNumber: string | null;
  submittedAt: Date | null;
  revision: number;
  isVerified: boolean;
  /** There is something that the code would show. */
  hasMoreAfterCode: boolean;
  /** `correctForm` opens it again. */
  canBeChanged: boolean;
  isMeasured: boolean;
  cases: readonly CaseRow[];
}

/**
 * Reads the form that a cookie opens; writes nothing. Of several cases the one named, else the one that is
 * begun. Undefined when the cookie is unknown, has run out, opens no such case, or the form is not begun.
 */
export async function readForm(ctx: Ctx, token: string, caseId?: string): Promise<FormInHand | undefined> {
  const tokenHash = hashToken(token);
  const form = await findForm(ctx, tokenHash, caseId);
  if (!form) return readTestForm(ctx, tokenHash);
  if (!form.isBegun) return undefined;
  const instrument = await loadInstrument(ctx, form.instrumentCode, form.instrumentVersion);
  const state = formState(form);
  const stored = (state === 'SUBMITTED' && (await findAnswers(ctx, form.assignmentId))) || form.draft;
  const { answers, hidden } = visibleDraft(instrument.questionnaire, form, stored);
  const cases = { contactId: form.isWholeContact ? form.contactId : null, assignmentId: form.assignmentId };
  return {
    assignmentId: form.assignmentId,
    campaign: campaignOf(form),
    audience: form.audience,
    module: form.module,
    instrument,
    given: visibleGiven(form.given, form.isVerified),
    answers,
    hiddenItems: Object.keys(hidden),
    version: form.draftVersion,
    place: form.place,
    language: form.language,
    state,
    isOpen: isOpenForm(form),
    isAskedNoMore: form.held !== null && !isHeldBack(form),
    via: form.via,
    receiptNumber: form.receiptNumber,
    submittedAt: form.submittedAt,
    revision: form.revision,
    isVerified: form.isVerified,
    isMeasured: form.isMeasured,
    hasMoreAfterCode: !form.isVerified && (Object.keys(hidden).length > 0 || knowsMore(form.given)),
    canBeChanged: state === 'SUBMITTED' && form.takesHandIns && !isHeldBack(form) && !form.isAnonymous,
    cases: await selectCases(ctx, cases),
  };
}

/** The cases that a cookie opens, for the list of plans; undefined when the cookie opens nothing. */
export async function readCases(ctx: Ctx, token: string): Promise<CaseRow[] | undefined> {
  const session = await findSession(ctx, hashToken(token));
  return session && selectCases(ctx, session);
}

/** Drafts and hand-ins are taken: nothing is handed in yet, or it was withdrawn or opened again. */
export function isOpenForm(form: FormRow): boolean {
  return (
    form.takesHandIns &&
    !isHeldBack(form) &&
    (form.submittedAt === null || form.withdrawnAt !== null || form.reopenedAt !== null)
  );
}

/** Nothing is taken of this person any more: a guardian has not agreed, the visit was taken back, or nobody is there to answer. */
export const isHeldBack = ({ held }: Pick<FormRow, 'held'>): boolean =>
  held !== null && NOT_TAKEN.includes(held);

export function formState(form: FormRow): FormState {
  if (form.withdrawnAt) return 'WITHDRAWN';
  if (form.submittedAt)
    return form.reopenedAt && form.takesHandIns && !isHeldBack(form) ? 'CORRECTING' : 'SUBMITTED';
  if (!form.takesHandIns) return 'CLOSED';
  if (isHeldBack(form)) return 'HELD';
  return form.state === 'DECLINED' ? 'DECLINED' : 'OPEN';
}

const knowsMore = ({ lines, last }: Given): boolean =>
  Object.keys(lines).length > 0 || Object.keys(last ?? {}).length > 0;

const campaignOf = (row: TestFormRow): FormInHand['campaign'] => ({
  id: row.campaignId,
  fiscalYear: row.fiscalYear,
  name: { ja: row.nameJa, en: row.nameEn, 'zh-Hans': row.nameZhHans },
  closesOn: row.closesOn,
  languages: row.languages,
  isAnonymous: row.isAnonymous,
});

/** The form as somebody new would see it, for the test mail to oneself. */
async function readTestForm(ctx: Ctx, tokenHash: Buffer): Promise<FormInHand | undefined> {
  const row = await findTestForm(ctx, tokenHash);
  if (!row) return undefined;
  const module = row.audience === 'HOSTS' ? 'HOST' : 'FULL';
  return {
    assignmentId: row.campaignId,
    campaign: campaignOf(row),
    audience: row.audience,
    module,
    instrument: await loadInstrument(ctx, row.instrumentCode, row.instrumentVersion),
    given: testGiven(row),
    answers: {},
    hiddenItems: [],
    version: 0,
    place: null,
    language: ctx.locale,
    state: 'TEST',
    isOpen: true,
    isAskedNoMore: false,
    via: 'LINK',
    receiptNumber: null,
    submittedAt: null,
    revision: 0,
    isVerified: false,
    hasMoreAfterCode: false,
    canBeChanged: false,
    isMeasured: false,
    cases: [],
  };
}

/** What is known of nobody in particular: an alumna of last year, or a plan of it. */
export const testGiven = ({ audience, fiscalYear }: TestFormRow): Given => ({
  values: { module: audience === 'HOSTS' ? 'HOST' : 'FULL', cohortYear: fiscalYear - 1, age: 1 },
  lines: {},
  persons: [],
});
