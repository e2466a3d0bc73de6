import type { Ctx } from '@enishi/accounts';
import { LOCALES, inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { findChapter, lockChapter } from '../chapter/chapter.queries.js';
import { mayKeepChapters, mayCoordinate } from '../policies.js';
import { nominationCancelledMail, tellApplicant } from './nomination.mail.js';
import { callStatesBefore } from './nomination-states.js';
import { findCall, insertCall, lockCall, moveCall, selectApplicantAddresses } from './nomination.queries.js';
import type { CallRow, CallTexts } from './nomination.queries.js';

const input = z.object({
  chapterId: z.uuid(),
  texts: z
    .array(
      z.object({
        language: z.enum(LOCALES),
        title: z.string().trim().max(160),
        about: z.string().trim().max(4000),
      }),
    )
    .max(LOCALES.length),
  places: z.int().min(1).max(50),
  appliesUntil: z.iso.date(),
  rankedUntil: z.iso.date(),
});

export interface CallSaved {
  readonly __typename: 'NominationCallSaved';
  readonly call: CallRow;
}

/**
 * Opens a call for nominations to the members of a chapter. Days are in Japan's calendar and count to their end.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function openCall(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CallSaved | ChapterError<'CallNotValid'>> {
  const { chapterId, texts, ...rest } = input.parse(raw);
  mayCoordinate(ctx.actor, chapterId);
  return inTransaction(ctx, async (tx) => {
    const chapter = await lockChapter(tx, chapterId);
    if (!chapter || chapter.state === 'CLOSED') throw notFound('chapter');
    const written: CallTexts = Object.fromEntries(
      texts
        .filter(({ title, about }) => title !== '' && about !== '')
        .map(({ language, title, about }) => [language, { title, about }]),
    );
    const today = tokyoDate(tx.clock.now());
    if (!written.en || rest.appliesUntil <= today || rest.rankedUntil < rest.appliesUntil)
      return chapterError('CallNotValid', tx.locale);
    const id = newId();
    await insertCall(tx, { id, chapterId, texts: written, ...rest });
    await note(tx, 'nomination_call.opened', id, chapterId);
    return { __typename: 'NominationCallSaved', call: (await findCall(tx, id))! } as const;
  });
}

/**
 * Calls a call off before it is decided; everybody who applied is told.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function cancelCall(
  ctx: Ctx,
  raw: { callId: string },
): Promise<CallSaved | ChapterError<'ChapterStateNotAllowed'>> {
  const callId = z.uuid().parse(raw.callId);
  return inTransaction(ctx, async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call) throw notFound('call');
    mayCoordinate(tx.actor, call.chapterId);
    // what was handed in is the secretariat's
    if (call.state === 'HANDED_IN') mayKeepChapters(tx.actor);
    if (call.state === 'CANCELLED') return { __typename: 'NominationCallSaved', call } as const;
    if ((await moveCall(tx, callId, 'CANCELLED', callStatesBefore('CANCELLED'))) === 0)
      return chapterError('ChapterStateNotAllowed', tx.locale);
    const { slug } = (await findChapter(tx, call.chapterId))!;
    for (const to of await selectApplicantAddresses(tx, callId))
      await tellApplicant(tx, nominationCancelledMail, call, slug, to);
    await note(tx, 'nomination_call.cancelled', callId, call.chapterId);
    return { __typename: 'NominationCallSaved', call: (await findCall(tx, callId))! } as const;
  });
}

export const note = (ctx: Ctx, action: string, callId: string, chapterId: string): Promise<void> =>
  recordAudit(ctx, { action, subjectType: 'chapter', subjectId: chapterId, detail: { callId } });
