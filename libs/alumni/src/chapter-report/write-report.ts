import type { Ctx } from '@enishi/accounts';
import { LOCALES, inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { findChapter } from '../chapter/chapter.queries.js';
import { mayCoordinate } from '../policies.js';
import { lockReport, moveReport, putReport } from './chapter-report.queries.js';
import type { ReportRow, Words } from './chapter-report.queries.js';
import { quarterBegins } from './quarter.js';
import { reportStatesBefore } from './report-states.js';

const MOST = 3000;
const words = z
  .array(z.object({ language: z.enum(LOCALES), text: z.string().trim().max(MOST) }))
  .max(LOCALES.length)
  .transform((texts): Words =>
    Object.fromEntries(texts.filter(({ text }) => text !== '').map(({ language, text }) => [language, text])),
  );
const input = z.object({
  chapterId: z.uuid(),
  fiscalYear: z.int().min(2014).max(2100),
  quarter: z.int().min(1).max(4),
  /** Of the draft that was read; none for the first. */
  version: z.int().nullish(),
  activities: words,
  participants: z.int().min(0).max(100_000),
  results: words,
  plans: words,
  needs: z.string().trim().max(MOST),
});

export interface ReportSaved {
  readonly __typename: 'ChapterReportSaved';
  readonly report: ReportRow;
}

/**
 * Keeps the draft of a quarter in five fields: what we did, how many took part, what came of it, what comes next (these
 * build the chapter's page and the yearbook), and what we need (for the secretariat alone).
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function saveReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ReportSaved | ChapterError<'QuarterNotOver'> | ChapterError<'ChapterChanged'>> {
  const { version, ...fields } = input.parse(raw);
  mayCoordinate(ctx.actor, fields.chapterId);
  return inTransaction(ctx, async (tx) => {
    if (!(await findChapter(tx, fields.chapterId))) throw notFound('chapter');
    if (quarterBegins(fields) > tokyoDate(tx.clock.now())) return chapterError('QuarterNotOver', tx.locale);
    const id = await putReport(tx, newId(), version ?? null, fields);
    if (!id) return chapterError('ChapterChanged', tx.locale);
    return note(tx, id, 'chapter_report.saved');
  });
}

/**
 * Hands a report in to the secretariat. Handing in twice is once.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function submitReport(
  ctx: Ctx,
  raw: { reportId: string },
): Promise<ReportSaved | ChapterError<'ReportNotComplete'> | ChapterError<'ChapterStateNotAllowed'>> {
  const reportId = z.uuid().parse(raw.reportId);
  return inTransaction(ctx, async (tx) => {
    const report = await lockReport(tx, reportId);
    if (!report) throw notFound('report');
    mayCoordinate(tx.actor, report.chapterId);
    if (report.state === 'SUBMITTED') return { __typename: 'ChapterReportSaved', report } as const;
    if (!report.activities.en || !report.results.en || !report.plans.en)
      return chapterError('ReportNotComplete', tx.locale);
    if ((await moveReport(tx, reportId, 'SUBMITTED', reportStatesBefore('SUBMITTED'))) === 0)
      return chapterError('ChapterStateNotAllowed', tx.locale);
    return note(tx, reportId, 'chapter_report.submitted');
  });
}

/** The report as it stands now, with the audit entry of what was done. */
export async function note(ctx: Ctx, reportId: string, action: string): Promise<ReportSaved> {
  const report = (await lockReport(ctx, reportId))!;
  const { chapterId, fiscalYear, quarter } = report;
  await recordAudit(ctx, {
    action,
    subjectType: 'chapter',
    subjectId: chapterId,
    detail: { reportId, fiscalYear, quarter },
  });
  return { __typename: 'ChapterReportSaved', report };
}
