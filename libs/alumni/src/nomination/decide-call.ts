import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { findChapter } from '../chapter/chapter.queries.js';
import { mayKeepChapters } from '../policies.js';
import { nominationChosenMail, nominationNotChosenMail, tellApplicant } from './nomination.mail.js';
import { callStatesBefore } from './nomination-states.js';
import {
  decideAll,
  findCall,
  lockCall,
  moveCall,
  selectApplicantAddresses,
  selectNominations,
} from './nomination.queries.js';
import { note } from './open-call.js';
import type { CallSaved } from './open-call.js';

const input = z.object({ callId: z.uuid(), chosenIds: z.array(z.uuid()).max(50) });

/**
 * The secretariat decides who is nominated. Everybody is told, also who was not chosen. A decision is made once.
 * @throws NOT_FOUND unless the secretariat or an officer asks, or there is no such call
 */
export async function decideCall(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<
  | CallSaved
  | ChapterError<'ChapterStateNotAllowed'>
  | ChapterError<'RankingNotComplete'>
  | ChapterError<'TooManyChosen'>
> {
  mayKeepChapters(ctx.actor);
  const { callId, chosenIds } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call) throw notFound('call');
    const chosen = new Set(chosenIds);
    if (chosen.size > call.places) return chapterError('TooManyChosen', tx.locale);
    const open = new Set(
      (await selectNominations(tx, [callId])).filter(({ state }) => state === 'APPLIED').map(({ id }) => id),
    );
    if (call.state === 'HANDED_IN' && [...chosen].some((id) => !open.has(id)))
      return chapterError('RankingNotComplete', tx.locale);
    if ((await moveCall(tx, callId, 'DECIDED', callStatesBefore('DECIDED'))) === 0)
      return chapterError('ChapterStateNotAllowed', tx.locale);
    await decideAll(tx, callId, [...chosen]);
    const { slug } = (await findChapter(tx, call.chapterId))!;
    for (const to of await selectApplicantAddresses(tx, callId))
      await tellApplicant(
        tx,
        to.state === 'CHOSEN' ? nominationChosenMail : nominationNotChosenMail,
        call,
        slug,
        to,
      );
    await note(tx, 'nomination_call.decided', callId, call.chapterId);
    return { __typename: 'NominationCallSaved', call: (await findCall(tx, callId))! } as const;
  });
}
