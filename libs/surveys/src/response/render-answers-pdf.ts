import type { Ctx } from '@enishi/accounts';
import { AppError, hashToken } from '@enishi/platform';
import { formCodeNeeded, formNotChangeable, formNotSubmitted, formSessionEnded } from '../errors.js';
import type { FormCodeNeeded, FormNotChangeable, FormNotSubmitted, FormSessionEnded } from '../errors.js';
import { selectCases } from '../link/link.queries.js';
import { printAnswers } from '../settings.js';
import { answersSheet } from './answers-sheet.js';
import { findAnswers, findForm } from './form.queries.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import { visibleDraft } from './visible-draft.js';
import { visibleGiven } from '../given/visible-given.js';

export interface AnswersPrinted {
  __typename: 'AnswersPrinted';
  pdf: Uint8Array;
  fileName: string;
}

/**
 * What was handed in, as PDF/A in the reader's language. A browser in which something else was typed sees it
 * after the code; answers of an anonymous campaign are nobody's and cannot be printed.
 * @throws UNAVAILABLE where the application has no press
 */
export async function renderAnswersPdf(
  ctx: Ctx,
  token: string,
  caseId?: string,
): Promise<AnswersPrinted | FormCodeNeeded | FormNotChangeable | FormNotSubmitted | FormSessionEnded> {
  const form = await findForm(ctx, hashToken(token), caseId);
  if (!form) return formSessionEnded(ctx.locale);
  if (form.isAnonymous) return formNotChangeable(ctx.locale);
  const stored = await findAnswers(ctx, form.assignmentId);
  if (!stored || !form.receiptNumber || !form.submittedAt) return formNotSubmitted(ctx.locale);
  const instrument = await loadInstrument(ctx, form.instrumentCode, form.instrumentVersion);
  const { answers, hidden } = visibleDraft(instrument.questionnaire, form, stored);
  if (Object.keys(hidden).length > 0) return formCodeNeeded(ctx.locale);
  const print = printAnswers();
  if (!print) throw new AppError('UNAVAILABLE', 'no press is configured');
  const [known] = await selectCases(ctx, { contactId: null, assignmentId: form.assignmentId });
  const sheet = answersSheet({
    instrument,
    locale: ctx.locale,
    given: visibleGiven(form.given, form.isVerified),
    answers,
    campaignName: { ja: form.nameJa, en: form.nameEn, 'zh-Hans': form.nameZhHans }[ctx.locale],
    planTitle: known?.planTitle ?? null,
    receiptNumber: form.receiptNumber,
    submittedAt: form.submittedAt,
    revision: form.revision,
  });
  return { __typename: 'AnswersPrinted', pdf: await print(sheet), fileName: `${form.receiptNumber}.pdf` };
}
