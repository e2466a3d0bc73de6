import { hasAnyCapacity, hasCapacity } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { AppError, notFound } from '@enishi/platform';

/*
 * The office writes and publishes; a coordinator writes for the chapter and hands in. The public reads what is published,
 * and of that only what everybody in it agrees to at that moment.
 */

const OFFICE = ['OFFICER', 'SECRETARIAT'] as const;

/** Which stories an actor works on: all, or those of these chapters. */
export interface StorySight {
  all: boolean;
  chapterIds: string[];
}

/** @throws NOT_FOUND for those who write no stories */
export function storySight(actor: Actor): StorySight {
  const all = publishesStories(actor);
  const chapterIds =
    actor.kind === 'account'
      ? actor.grants.flatMap(({ capacity, scopeId }) =>
          capacity === 'COORDINATOR' && scopeId ? [scopeId] : [],
        )
      : [];
  if (!all && chapterIds.length === 0) throw notFound('stories');
  return { all, chapterIds };
}

export function publishesStories(actor: Actor): boolean {
  return actor.kind === 'system' || hasAnyCapacity(actor, OFFICE);
}

/** @throws NOT_FOUND unless the office writes, or a coordinator of the chapter */
export function mayWriteStory(actor: Actor, chapterId: string | null): void {
  if (publishesStories(actor)) return;
  if (chapterId !== null && hasCapacity(actor, 'COORDINATOR', chapterId)) return;
  throw notFound('story');
}

/** @throws UNAUTHENTICATED */
export function writingAccount(actor: Actor): string {
  if (actor.kind !== 'account') throw new AppError('UNAUTHENTICATED');
  return actor.accountId;
}
