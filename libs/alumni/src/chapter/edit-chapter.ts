import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mayKeepChapters } from '../policies.js';
import { chapterError } from './chapter-errors.js';
import type { ChapterError } from './chapter-errors.js';
import { chapterFields, fits } from './chapter-input.js';
import { findChapter, isSlugTaken, lockChapter, updateChapter } from './chapter.queries.js';
import { hasMainChapter } from './open-chapter.js';
import type { ChapterSaved } from './open-chapter.js';
import { settleMembershipOfChapter } from './settle-membership.js';

const input = chapterFields.extend({ chapterId: z.uuid(), version: z.int() });

/**
 * Changes what is said of a chapter. When its countries change, who belongs by country is settled anew; who chose it
 * stays.
 * @throws NOT_FOUND unless the secretariat or an officer asks, or there is no such chapter
 */
export async function editChapter(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<
  | ChapterSaved
  | ChapterError<'ChapterNotValid'>
  | ChapterError<'ChapterAddressTaken'>
  | ChapterError<'ChapterChanged'>
> {
  mayKeepChapters(ctx.actor);
  const { chapterId, version, ...fields } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const before = await lockChapter(tx, chapterId);
    if (!before) throw notFound('chapter');
    if (!fits(fields) || fields.parentId === chapterId || !(await hasMainChapter(tx, fields)))
      return chapterError('ChapterNotValid', tx.locale);
    if (await isSlugTaken(tx, fields.slug, chapterId)) return chapterError('ChapterAddressTaken', tx.locale);
    if ((await updateChapter(tx, chapterId, version, fields)) === 0)
      return chapterError('ChapterChanged', tx.locale);
    await settleMembershipOfChapter(tx, chapterId);
    await recordAudit(tx, {
      action: 'chapter.edited',
      subjectType: 'chapter',
      subjectId: chapterId,
      detail: { version },
    });
    return { __typename: 'ChapterSaved', chapter: (await findChapter(tx, chapterId))! } as const;
  });
}
