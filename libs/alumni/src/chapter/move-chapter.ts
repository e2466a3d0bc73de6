import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { endTermsOfChapter } from '../chapter-term/end-term.js';
import { mayKeepChapters } from '../policies.js';
import { chapterError } from './chapter-errors.js';
import type { ChapterError } from './chapter-errors.js';
import { chapterStates, chapterStatesBefore } from './chapter-states.js';
import { findChapter, lockChapter, moveChapter as move } from './chapter.queries.js';
import type { ChapterSaved } from './open-chapter.js';
import { settleMembershipOfChapter } from './settle-membership.js';

const input = z.object({ chapterId: z.uuid(), state: z.enum(chapterStates) });

/**
 * Moves a chapter on in its life. Closing ends the terms of its coordinators; its members and its history stay, and it
 * can come back. Moving it where it is changes nothing.
 * @throws NOT_FOUND unless the secretariat or an officer asks, or there is no such chapter
 */
export async function moveChapter(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ChapterSaved | ChapterError<'ChapterStateNotAllowed'>> {
  mayKeepChapters(ctx.actor);
  const { chapterId, state } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const before = await lockChapter(tx, chapterId);
    if (!before) throw notFound('chapter');
    if (before.state === state) return { __typename: 'ChapterSaved', chapter: before } as const;
    if ((await move(tx, chapterId, state, chapterStatesBefore(state))) === 0)
      return chapterError('ChapterStateNotAllowed', tx.locale);
    if (state === 'CLOSED') await endTermsOfChapter(tx, chapterId);
    else await settleMembershipOfChapter(tx, chapterId);
    await recordAudit(tx, {
      action: 'chapter.moved',
      subjectType: 'chapter',
      subjectId: chapterId,
      detail: { from: before.state, to: state },
    });
    return { __typename: 'ChapterSaved', chapter: (await findChapter(tx, chapterId))! } as const;
  });
}
