import { asSystem } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { defineSweep, inTransaction, notFound, tokyoDate } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { findChapter } from '../chapter/chapter.queries.js';
import { mayCoordinate, personIdOf } from '../policies.js';
import { nominationHandedInMail, tellApplicant } from './nomination.mail.js';
import { callStatesBefore } from './nomination-states.js';
import {
  findCall,
  lockCall,
  moveCall,
  putPlaces,
  selectApplicantAddresses,
  selectNominations,
  selectOverdueCalls,
} from './nomination.queries.js';
import { note } from './open-call.js';
import type { CallSaved } from './open-call.js';

const input = z.object({
  callId: z.uuid(),
  /** Every application that was not withdrawn, the first place first. */
  nominationIds: z.array(z.uuid()).max(500),
});

/**
 * The coordinators hand in their ranking: everybody who applied has a place. From then on the secretariat decides, and
 * everybody is told so. Coordinators who applied themselves keep out.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function handInRanking(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<
  | CallSaved
  | ChapterError<'RankingNotComplete'>
  | ChapterError<'RankerApplied'>
  | ChapterError<'ChapterStateNotAllowed'>
> {
  const { callId, nominationIds } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call) throw notFound('call');
    mayCoordinate(tx.actor, call.chapterId);
    if (call.state !== 'RANKING') return chapterError('ChapterStateNotAllowed', tx.locale);
    const open = (await selectNominations(tx, [callId])).filter(({ state }) => state === 'APPLIED');
    const self = personIdOf(tx.actor);
    if (self !== null && open.some(({ personId }) => personId === self))
      return chapterError('RankerApplied', tx.locale);
    const ids = new Set(nominationIds);
    if (ids.size !== open.length || nominationIds.length !== ids.size || !open.every(({ id }) => ids.has(id)))
      return chapterError('RankingNotComplete', tx.locale);
    await putPlaces(tx, callId, nominationIds);
    await moveCall(tx, callId, 'HANDED_IN', callStatesBefore('HANDED_IN'));
    const { slug } = (await findChapter(tx, call.chapterId))!;
    for (const to of await selectApplicantAddresses(tx, callId))
      await tellApplicant(tx, nominationHandedInMail, call, slug, to);
    await note(tx, 'nomination_call.handed_in', callId, call.chapterId);
    return { __typename: 'NominationCallSaved', call: (await findCall(tx, callId))! } as const;
  });
}

/** Ends the applying of calls whose last day is over. */
export async function closeCalls(ctx: BaseCtx): Promise<void> {
  const system = asSystem(ctx, 'close-calls');
  for (const callId of await selectOverdueCalls(ctx, tokyoDate(ctx.clock.now())))
    await inTransaction(system, async (tx) => {
      if ((await moveCall(tx, callId, 'RANKING', callStatesBefore('RANKING'))) === 0) return;
      await note(tx, 'nomination_call.closed', callId, (await findCall(tx, callId))!.chapterId);
    });
}

/** Applying ends within a quarter of an hour of midnight in Japan. */
export const callSweep = defineSweep({ name: 'nomination_call.sweep', everySeconds: 900, run: closeCalls });
