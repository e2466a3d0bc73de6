import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { mayKeepChapters } from '../policies.js';
import type { TermSaved } from './appoint-coordinator.js';
import { lockTerm, moveTerm, selectOpenTerms } from './chapter-term.queries.js';
import { end } from './settle-terms.js';

const input = z.object({ termId: z.uuid() });

/**
 * Ends a running term today, or calls off one that has not begun. The right of a coordinator goes with the same click.
 * Ending what is over changes nothing.
 * @throws NOT_FOUND unless the secretariat or an officer asks, or there is no such term
 */
export async function endTerm(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<TermSaved | ChapterError<'ChapterStateNotAllowed'>> {
  mayKeepChapters(ctx.actor);
  const { termId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const term = await lockTerm(tx, termId);
    if (!term) throw notFound('term');
    if (term.state === 'CANCELLED') return chapterError('ChapterStateNotAllowed', tx.locale);
    await stop(tx, termId);
    return { __typename: 'TermSaved', term: (await lockTerm(tx, termId))! } as const;
  });
}

/** Ends all terms of a chapter that closes. */
export async function endTermsOfChapter(ctx: Ctx, chapterId: string): Promise<void> {
  for (const termId of await selectOpenTerms(ctx, chapterId)) await stop(ctx, termId);
}

async function stop(ctx: Ctx, termId: string): Promise<void> {
  const term = (await lockTerm(ctx, termId))!;
  if (term.state === 'RUNNING') return end(ctx, term, tokyoDate(ctx.clock.now()));
  if ((await moveTerm(ctx, termId, 'CANCELLED', 'PLANNED')) === 0) return;
  await recordAudit(ctx, {
    action: 'chapter_term.cancelled',
    subjectType: 'chapter',
    subjectId: term.chapterId,
    detail: { termId, role: term.role },
  });
}
