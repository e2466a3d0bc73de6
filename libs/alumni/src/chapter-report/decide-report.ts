import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { mayKeepChapters } from '../policies.js';
import { lockReport, moveReport } from './chapter-report.queries.js';
import { reportStatesBefore } from './report-states.js';
import { note } from './write-report.js';
import type { ReportSaved } from './write-report.js';

const input = z.object({
  reportId: z.uuid(),
  /** What is to be changed; without it the report is published. */
  returnNote: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .transform((text) => text || null),
});

/**
 * Publishes a report that was handed in, or gives it back with what is to be changed, also after publication. Deciding
 * the same twice is once.
 * @throws NOT_FOUND unless the secretariat or an officer asks, or there is no such report
 */
export async function decideReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ReportSaved | ChapterError<'ChapterStateNotAllowed'>> {
  mayKeepChapters(ctx.actor);
  const { reportId, returnNote } = input.parse(raw);
  const next = returnNote ? 'RETURNED' : 'PUBLISHED';
  return inTransaction(ctx, async (tx) => {
    const report = await lockReport(tx, reportId);
    if (!report) throw notFound('report');
    if (report.state === next) return { __typename: 'ChapterReportSaved', report } as const;
    if ((await moveReport(tx, reportId, next, reportStatesBefore(next), returnNote)) === 0)
      return chapterError('ChapterStateNotAllowed', tx.locale);
    return note(tx, reportId, `chapter_report.${next.toLowerCase()}`);
  });
}
