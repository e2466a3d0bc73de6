import type { Ctx } from '@enishi/accounts';
import { AppError, hashToken, inTransaction, isLocale, recordAudit } from '@enishi/platform';
import { mergeDraft, readAnswers } from '@enishi/questionnaire';
import type { DraftChanges } from '@enishi/questionnaire';
import { z } from 'zod';
import { reportAlreadySubmitted, reportSessionEnded } from '../errors.js';
import type { ReportAlreadySubmitted, ReportSessionEnded } from '../errors.js';
import { instrumentOf } from '../instrument/instruments.js';
import { isVisibleItem } from '../session/visible-answers.js';
import { lockSessionReport, writeDraft } from './report.queries.js';
import { OPEN_STATES } from './report-states.js';

const input = z.strictObject({
  token: z.string().min(20).max(100),
  /** Draft version that this browser last heard of. */
  base: z.int().min(0),
  /** Answers that changed here since then; null empties one. */
  changes: z.record(z.string().max(100), z.unknown()),
  /** Page on which the person is. */
  place: z.string().max(100).nullable().default(null),
  language: z.string().refine(isLocale),
});

export interface DraftSaved {
  __typename: 'DraftSaved';
  version: number;
  /** What another browser changed meanwhile. */
  theirs: DraftChanges;
}

/** Largest draft in characters of JSON; the longest permitted answers together stay far below. */
const LARGEST_DRAFT = 60_000;

/**
 * Saves what changed, answer by answer, so that two tabs lose nothing. Answers need not be right yet;
 * what is not a question or not of its kind is left out.
 */
export function saveDraft(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<DraftSaved | ReportAlreadySubmitted | ReportSessionEnded> {
  const { token, base, changes, place, language } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const report = await lockSessionReport(tx, hashToken(token));
    if (!report) return reportSessionEnded(ctx.locale);
    if (!(OPEN_STATES as readonly string[]).includes(report.state))
      return reportAlreadySubmitted(ctx.locale, report.receiptNumber);
    const { questionnaire } = instrumentOf(report.instrumentCode, report.instrumentVersion);
    const { answers } = readAnswers(questionnaire, changes);
    const known: Record<string, DraftChanges[string]> = {};
    for (const name of Object.keys(changes)) {
      if (!questionnaire.byName.has(name)) continue;
      if (Object.hasOwn(answers, name)) known[name] = answers[name] as DraftChanges[string];
      else if (changes[name] === null || changes[name] === '') known[name] = null;
    }
    const stored = { version: report.draftVersion, answers: report.answers, changedAt: report.changedAt };
    const { draft, theirs } = mergeDraft(stored, base, known);
    if (JSON.stringify(draft.answers).length > LARGEST_DRAFT) throw new AppError('TOO_LARGE', 'draft');
    const knownPlace = questionnaire.pages.some((page) => page.name === place) ? place : null;
    await writeDraft(tx, report.reportId, { ...draft, place: knownPlace, language });
    if (report.state !== 'DRAFT' && report.state !== 'RETURNED_FOR_FIX')
      await recordAudit(tx, {
        action: 'completion_report.begun',
        subjectType: 'completion_report',
        subjectId: report.reportId,
        detail: { via: report.via },
      });
    const visible = Object.entries(theirs).filter(([item]) => isVisibleItem(report, item));
    return { __typename: 'DraftSaved', version: draft.version, theirs: Object.fromEntries(visible) };
  });
}
