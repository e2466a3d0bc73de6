import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { ownPersonId } from '../policies.js';
import { findChapter } from './chapter.queries.js';
import type { ChapterRow } from './chapter.queries.js';
import { isMemberOf, joinByChoice, leaveByChoice } from './chapter-member.queries.js';

const input = z.object({ chapterId: z.uuid() });

/** Where the signed-in member stands with a chapter after joining or leaving. */
export interface ChapterMembershipSet {
  readonly __typename: 'ChapterMembershipSet';
  readonly chapter: ChapterRow;
  readonly isMine: boolean;
}

/**
 * The signed-in member joins a chapter by choice, also one of another country. Twice is once.
 * @throws NOT_FOUND when there is no such open chapter
 */
export function joinChapter(ctx: Ctx, raw: z.input<typeof input>): Promise<ChapterMembershipSet> {
  return choose(ctx, raw, joinByChoice, 'chapter_member.joined', true);
}

/**
 * The signed-in member leaves a chapter; the country does not bring the member back. Twice is once.
 * @throws NOT_FOUND when there is no such open chapter
 */
export function leaveChapter(ctx: Ctx, raw: z.input<typeof input>): Promise<ChapterMembershipSet> {
  return choose(ctx, raw, leaveByChoice, 'chapter_member.left', false);
}

async function choose(
  ctx: Ctx,
  raw: z.input<typeof input>,
  write: typeof joinByChoice,
  action: string,
  isMine: boolean,
): Promise<ChapterMembershipSet> {
  const personId = ownPersonId(ctx.actor);
  const { chapterId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const chapter = await findChapter(tx, chapterId);
    if (!chapter || chapter.state === 'CLOSED') throw notFound('chapter');
    const changed = await write(tx, chapterId, personId);
    // somebody who left the club joins nothing
    if (changed === 0 && isMine && !(await isMemberOf(tx, chapterId, personId))) throw notFound('chapter');
    if (changed > 0)
      await recordAudit(tx, {
        action,
        subjectType: 'person',
        subjectId: personId,
        detail: { chapterId },
      });
    return { __typename: 'ChapterMembershipSet', chapter, isMine };
  });
}
