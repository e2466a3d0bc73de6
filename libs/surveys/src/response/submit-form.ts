import type { Ctx } from '@enishi/accounts';
import { AppError, hashToken, isLocale, newId } from '@enishi/platform';
import { applyChanges, changesBetween, mergeDraft, readAnswers } from '@enishi/questionnaire';
import type { Answers } from '@enishi/questionnaire';
import { z } from 'zod';
import { withoutMarks } from '../anonymous/without-marks.js';
import {
  answersIncomplete,
  followUpClosed,
  formAlreadySubmitted,
  formHeldBack,
  formSessionEnded,
} from '../errors.js';
import type {
  AnswersIncomplete,
  FollowUpClosed,
  FormAlreadySubmitted,
  FormHeldBack,
  FormSessionEnded,
} from '../errors.js';
import { newReceiptNumber } from '../report/receipt-number.js';
import { wakeRelay } from '../report/wake-relay.js';
import { answerRows } from './answer-rows.js';
import { respondentRef } from './as-respondent.js';
import { checkForm } from './check-form.js';
import { findForm, findTestForm } from './form.queries.js';
import type { FormRow, TestFormRow } from './form.queries.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import { isHeldBack, isOpenForm, testGiven } from './read-form.js';
import { submitFormRow } from './submit-form.queries.js';
import { givenFor, typedHere, visibleDraft, withHidden } from './visible-draft.js';

const input = z.strictObject({
  /** The browser's cookie. */
  token: z.string().min(20).max(100),
  caseId: z.uuid().optional(),
  /** Made by the browser once per hand-in: the same key is the same hand-in, however often it arrives. */
  key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  /** Draft version that the browser last heard of; what others saved since goes in too. */
  base: z.int().min(0).optional(),
  /**
   * Of the answers, the keys that were changed in this browser and not saved yet: everything else that others
   * changed since `base` counts as they left it. Without it, only what this browser says nothing about.
   */
  unsaved: z.array(z.string().max(200)).max(5000).optional(),
  answers: z.record(z.string().max(200), z.unknown()),
  language: z.string().refine(isLocale),
});

export interface FormSubmitted {
  __typename: 'FormSubmitted';
  receiptNumber: string;
  /** 1 for the first hand-in. */
  revision: number;
}

/** How often a form that changes at this very moment is looked at. */
const LOOKS = 5;

type Refused = AnswersIncomplete | FormAlreadySubmitted | FollowUpClosed | FormHeldBack | FormSessionEnded;

/**
 * Hands in a form, exactly once. Whoever holds its cookie may; the cookie is the right. The same key again
 * gets the same receipt; another key after the hand-in is refused with the receipt that counts, unless
 * `correctForm` opened the form again. What a colleague answered and this browser cannot see goes in too.
 */
export async function submitForm(ctx: Ctx, raw: z.input<typeof input>): Promise<FormSubmitted | Refused> {
  const sent = input.parse(raw);
  const tokenHash = hashToken(sent.token);
  for (let look = 1; ; look += 1) {
    const form = await findForm(ctx, tokenHash, sent.caseId);
    if (!form?.isBegun) {
      const test = form ? undefined : await findTestForm(ctx, tokenHash);
      return test ? submitTest(ctx, test, sent.answers) : formSessionEnded(ctx.locale);
    }
    if (!isOpenForm(form) || form.submissionKey === sent.key) return refused(ctx, form, sent.key);
    const answer = await handIn(ctx, form, tokenHash, sent);
    if (answer) return answer;
    // The other of two clicks was faster, or a colleague saved a draft: look again.
    if (look === LOOKS) throw new AppError('CONFLICT', 'the form keeps changing');
  }
}

/** Hands in the form as it was seen. @returns undefined when it was changed meanwhile. */
async function handIn(
  ctx: Ctx,
  form: FormRow,
  tokenHash: Buffer,
  { key, base, unsaved, answers: sent, language }: z.output<typeof input>,
): Promise<FormSubmitted | AnswersIncomplete | undefined> {
  const { questionnaire } = await loadInstrument(ctx, form.instrumentCode, form.instrumentVersion);
  const { hidden } = visibleDraft(questionnaire, form, form.draft);
  const { answers, problems } = readAnswers(questionnaire, sent);
  const unreadable = problems.filter(({ code }) => code !== 'UNKNOWN_ITEM');
  const all = withHidden(hidden, withUnheard(form, { base, unsaved }, answers));
  const checked = checkForm(questionnaire, all, givenFor(form, hidden));
  if (!checked.complete || unreadable.length > 0)
    return answersIncomplete(ctx.locale, [...unreadable, ...(checked.complete ? [] : checked.problems)]);
  const row = await submitFormRow(ctx, {
    tokenHash,
    assignmentId: form.assignmentId,
    key,
    receiptNumber: newReceiptNumber('FU'),
    answers: JSON.stringify(form.isAnonymous ? withoutMarks(checked.answers) : checked.answers),
    rows: form.isAnonymous ? '[]' : JSON.stringify(answerRows(questionnaire, checked.answers)),
    language,
    responseId: newId(),
    typedIn: JSON.stringify(typedHere(questionnaire, form, sentKeys(answers))),
    auditId: newId(),
    isCorrection: form.submittedAt !== null && form.withdrawnAt === null,
    actorRef: respondentRef(form),
    draftVersion: form.draftVersion,
  });
  if (!row) return undefined;
  if (!form.isAnonymous) wakeRelay(ctx);
  return { __typename: 'FormSubmitted', ...row };
}

/** With what others saved since this browser last heard, but for what it says itself. */
function withUnheard(
  form: FormRow,
  { base, unsaved }: Pick<z.output<typeof input>, 'base' | 'unsaved'>,
  answers: Answers,
): Answers {
  if (base === undefined) return answers;
  const { draftVersion: version, draft, changedAt } = form;
  const { theirs } = mergeDraft({ version, answers: draft, changedAt }, base, {});
  const said = new Set(unsaved ?? sentKeys(answers));
  const unsaid = Object.entries(theirs).filter(
    // an old page that does not say what it changed must not lose an answer to somebody's emptying
    ([key, value]) => !said.has(key) && (unsaved !== undefined || value !== null),
  );
  return unsaid.length > 0 ? applyChanges(answers, Object.fromEntries(unsaid)) : answers;
}

/** Items and lines that this browser sent. */
const sentKeys = (answers: Answers): string[] => Object.keys(changesBetween({}, answers));

function refused(ctx: Ctx, form: FormRow, key: string): FormSubmitted | Refused {
  const { submissionKey, receiptNumber, revision, withdrawnAt } = form;
  if (submissionKey === key && receiptNumber && !withdrawnAt)
    return { __typename: 'FormSubmitted', receiptNumber, revision };
  // what was withdrawn does not come back because an old request arrives late
  if (submissionKey === key || (form.submittedAt && !withdrawnAt))
    return formAlreadySubmitted(ctx.locale, receiptNumber);
  return form.takesHandIns && isHeldBack(form) ? formHeldBack(ctx.locale) : followUpClosed(ctx.locale);
}

/** A test form is checked like any other and forgotten. */
async function submitTest(
  ctx: Ctx,
  test: TestFormRow,
  answers: Readonly<Record<string, unknown>>,
): Promise<FormSubmitted | AnswersIncomplete> {
  const { questionnaire } = await loadInstrument(ctx, test.instrumentCode, test.instrumentVersion);
  const checked = checkForm(questionnaire, answers, testGiven(test));
  return checked.complete
    ? { __typename: 'FormSubmitted', receiptNumber: 'FU-TEST-TEST', revision: 1 }
    : answersIncomplete(ctx.locale, checked.problems);
}
