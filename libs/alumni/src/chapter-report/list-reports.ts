import type { Ctx } from '@enishi/accounts';
import { loader } from '@enishi/platform';
import { coordinates, mayKeepChapters } from '../policies.js';
import { selectReports, selectSubmitted } from './chapter-report.queries.js';
import type { ReportRow } from './chapter-report.queries.js';

/**
 * Reports of a chapter that the reader may see, the latest first: those who run it see all, everybody else what was
 * published.
 */
export async function reportsOf(ctx: Ctx, chapterId: string): Promise<ReportRow[]> {
  const all = coordinates(ctx.actor, chapterId);
  return loader(ctx, `chapter-reports:${String(all)}`, async (own: Ctx, ids: readonly string[]) => {
    const rows = await selectReports(own, ids, !all);
    return ids.map((id) => rows.filter((row) => row.chapterId === id));
  }).load(chapterId);
}

/** What the reader may know of the needs: the secretariat and those who wrote them. */
export function needsForReader(ctx: Ctx, report: ReportRow): string | null {
  return coordinates(ctx.actor, report.chapterId) ? report.needs : null;
}

/** Reports that wait for a decision. @throws NOT_FOUND unless the secretariat or an officer asks */
export async function submittedReports(ctx: Ctx): Promise<ReportRow[]> {
  mayKeepChapters(ctx.actor);
  return selectSubmitted(ctx);
}
