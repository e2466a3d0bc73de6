import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { lockChapter } from '../chapter/chapter.queries.js';
import { findMemberByTypedId } from '../member/find-member.js';
import { mayKeepChapters } from '../policies.js';
import { findCoordinatorAccount, insertTerm, lockTerm } from './chapter-term.queries.js';
import type { TermRow } from './chapter-term.queries.js';
import { settleTerm } from './settle-terms.js';
import { termRoles } from './term-states.js';

const input = z
  .object({
    chapterId: z.uuid(),
    /** As typed from the certificate. */
    memberId: z.string().max(100),
    role: z.enum(termRoles),
    duty: z
      .string()
      .trim()
      .max(120)
      .nullish()
      .transform((text) => text || null),
    startsOn: z.iso.date(),
    endsOn: z.iso
      .date()
      .nullish()
      .transform((day) => day ?? null),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn);

export interface TermSaved {
  readonly __typename: 'TermSaved';
  readonly term: TermRow;
}

/**
 * Appoints a member as a coordinator for a time. The right to run the chapter comes with the first day of the term and
 * goes with the last one.
 * @throws NOT_FOUND unless the secretariat or an officer asks, or there is no such open chapter
 */
export async function appointCoordinator(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<TermSaved | ChapterError<'CoordinatorNotFound'> | ChapterError<'TermOverlaps'>> {
  mayKeepChapters(ctx.actor);
  const { chapterId, memberId, ...term } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const chapter = await lockChapter(tx, chapterId);
    if (!chapter || chapter.state === 'CLOSED') throw notFound('chapter');
    const found = await findMemberByTypedId(tx, memberId);
    const personId = found.found ? found.member.personId : null;
    const today = tokyoDate(tx.clock.now());
    if (!personId || !(await findCoordinatorAccount(tx, personId, today)))
      return chapterError('CoordinatorNotFound', tx.locale);
    const id = newId();
    const added = await insertTerm(tx, { id, chapterId, personId, ...term, state: 'PLANNED' });
    if (added === 0) return chapterError('TermOverlaps', tx.locale);
    await recordAudit(tx, {
      action: 'chapter_term.planned',
      subjectType: 'chapter',
      subjectId: chapterId,
      detail: { termId: id, role: term.role },
    });
    await settleTerm(tx, id, today);
    return { __typename: 'TermSaved', term: (await lockTerm(tx, id))! } as const;
  });
}
