import type { Ctx } from '@enishi/accounts';
import { hashToken, isLocale, newId, wakeRelay } from '@enishi/platform';
import { checkAnswers, readAnswers } from '@enishi/questionnaire';
import { z } from 'zod';
import { answersIncomplete, reportAlreadySubmitted, reportSessionEnded } from '../errors.js';
import type { AnswersIncomplete, ReportAlreadySubmitted, ReportSessionEnded } from '../errors.js';
import { presentCompletionReport } from '../instrument/instruments.js';
import { newReceiptNumber } from './receipt-number.js';
import { findSessionReport } from './report.queries.js';
import { submitReportRow } from './submit.queries.js';

const input = z.strictObject({
  /** The browser's cookie of this report. */
  token: z.string().min(20).max(100),
  /** Made by the browser once per hand-in: the same key is the same hand-in, however often it arrives. */
  key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  answers: z.record(z.string().max(100), z.unknown()),
  language: z.string().refine(isLocale),
});

export interface ReportSubmitted {
  __typename: 'ReportSubmitted';
  receiptNumber: string;
}

/**
 * Hands in a completion report, exactly once. Whoever holds the cookie of the report may; the cookie is
 * the right. Sending the same key again returns the same receipt; another key after the hand-in is
 * refused with the receipt that counts.
 */
export async function submitReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ReportSubmitted | AnswersIncomplete | ReportAlreadySubmitted | ReportSessionEnded> {
  const { token, key, answers: given, language } = input.parse(raw);
  const { questionnaire } = presentCompletionReport;
  const read = readAnswers(questionnaire, given);
  const checked = checkAnswers(questionnaire, read.answers);
  const unreadable = read.problems.filter(({ code }) => code !== 'UNKNOWN_ITEM');
  if (!checked.complete || unreadable.length > 0)
    return answersIncomplete(ctx.locale, [...unreadable, ...(checked.complete ? [] : checked.problems)]);

  const tokenHash = hashToken(token);
  const row = await submitReportRow(ctx, {
    tokenHash,
    answers: JSON.stringify(checked.answers),
    language,
    key,
    receiptNumber: newReceiptNumber('CR'),
    instrument: questionnaire,
    auditId: newId(),
  });
  if (!row) return reportSessionEnded(ctx.locale);
  if (row.newReceipt) {
    wakeRelay(ctx);
    return { __typename: 'ReportSubmitted', receiptNumber: row.newReceipt };
  }
  return before(ctx, tokenHash, key);
}

/** The report was handed in before, perhaps a moment ago by the other of two clicks: look again. */
async function before(
  ctx: Ctx,
  tokenHash: Buffer,
  key: string,
): Promise<ReportSubmitted | ReportAlreadySubmitted | ReportSessionEnded> {
  const now = await findSessionReport(ctx, tokenHash);
  if (!now) return reportSessionEnded(ctx.locale);
  return now.submissionKey === key && now.receiptNumber
    ? { __typename: 'ReportSubmitted', receiptNumber: now.receiptNumber }
    : reportAlreadySubmitted(ctx.locale, now.receiptNumber);
}
