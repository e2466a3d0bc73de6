import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { selectReports } from '../chapter-report/chapter-report.queries.js';
import type { ReportRow } from '../chapter-report/chapter-report.queries.js';
import { selectTerms } from '../chapter-term/chapter-term.queries.js';
import { findChapterBySlug, selectBranches, selectChapters } from './chapter.queries.js';
import type { ChapterRow } from './chapter.queries.js';

/** What anybody may read of a chapter: no name of a person who did not agree, no number of members, no address. */
export interface PublicChapter {
  readonly chapter: ChapterRow;
  readonly branches: readonly ChapterRow[];
  readonly coordinators: readonly {
    readonly name: string;
    readonly role: 'MAIN' | 'DEPUTY' | 'COORDINATOR';
    readonly duty: string | null;
  }[];
  /** Published ones without what the chapter needs, the latest first. */
  readonly reports: readonly Omit<ReportRow, 'needs' | 'returnNote'>[];
}

/** One chapter for the public, by its address. @returns null for one that does not exist or is closed */
export async function publicChapter(ctx: Ctx, slug: string): Promise<PublicChapter | null> {
  const chapter = await findChapterBySlug(ctx, z.string().max(100).parse(slug));
  if (!chapter || chapter.state === 'CLOSED') return null;
  const terms = await selectTerms(ctx, [chapter.id]);
  const reports = await selectReports(ctx, [chapter.id], true);
  return {
    chapter,
    branches: await selectBranches(ctx, [chapter.id]),
    coordinators: terms
      .filter(({ state, isNamed }) => state === 'RUNNING' && isNamed)
      .map(({ name, role, duty }) => ({ name, role, duty })),
    reports: reports.map(({ needs: _needs, returnNote: _note, ...report }) => report),
  };
}

const MOST = 500;

/** All chapters that are not closed, by English name, for the public. */
export async function publicChapters(ctx: Ctx): Promise<ChapterRow[]> {
  const filter = { withClosed: false, kind: null, country: null, mineOf: null };
  return selectChapters(ctx, filter, null, { first: MOST, after: null });
}
