import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { isMemberOf, isOfFullAge } from '../chapter/chapter-member.queries.js';
import { findChapter } from '../chapter/chapter.queries.js';
import { ownPersonId } from '../policies.js';
import { nominationTakenMail, tellApplicant } from './nomination.mail.js';
import {
  lockCall,
  putNomination,
  selectApplicantAddresses,
  selectOwnNominations,
  wasChosenSince,
  withdrawOwn,
} from './nomination.queries.js';
import type { CallRow, NominationRow } from './nomination.queries.js';

const input = z.object({
  callId: z.uuid(),
  statement: z.string().trim().min(1).max(4000),
  host: z.string().trim().min(1).max(300),
});

/** Years after an award in which the same person is not nominated again (as JSPS does for BRIDGE). */
const YEARS_BETWEEN = 5;

export interface NominationSaved {
  readonly __typename: 'NominationSaved';
  readonly nomination: NominationRow;
}

/**
 * The signed-in member applies to a call of a chapter of theirs, or writes the application anew while it is open.
 * @throws NOT_FOUND for a call of another chapter, and for minors
 */
export async function applyForNomination(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<NominationSaved | ChapterError<'NominationClosed'> | ChapterError<'NominationTooSoon'>> {
  const personId = ownPersonId(ctx.actor);
  const { callId, statement, host } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const today = tokyoDate(tx.clock.now());
    const call = await lockCall(tx, callId);
    if (!call || !(await mayApply(tx, call, personId, today))) throw notFound('call');
    if (!isOpen(call, today)) return chapterError('NominationClosed', tx.locale);
    const since = `${Number(today.slice(0, 4)) - YEARS_BETWEEN}${today.slice(4)}`.replace(
      /-02-29$/,
      '-02-28',
    );
    if (await wasChosenSince(tx, personId, since)) return chapterError('NominationTooSoon', tx.locale);
    await putNomination(tx, { id: newId(), callId, personId, statement, host });
    const nomination = await own(tx, callId, personId);
    const { slug } = (await findChapter(tx, call.chapterId))!;
    for (const to of await selectApplicantAddresses(tx, callId))
      if (to.nominationId === nomination.id) await tellApplicant(tx, nominationTakenMail, call, slug, to);
    await note(tx, 'nomination.applied', nomination.id, callId);
    return { __typename: 'NominationSaved', nomination } as const;
  });
}

/**
 * Takes an application back while nothing was decided. Twice is once.
 * @throws NOT_FOUND when the member did not apply
 */
export async function withdrawNomination(
  ctx: Ctx,
  raw: { callId: string },
): Promise<NominationSaved | ChapterError<'NominationClosed'>> {
  const personId = ownPersonId(ctx.actor);
  const callId = z.uuid().parse(raw.callId);
  return inTransaction(ctx, async (tx) => {
    const call = await lockCall(tx, callId);
    const before = call && (await selectOwnNominations(tx, personId, [callId]))[0];
    if (!before) throw notFound('nomination');
    if (before.state === 'WITHDRAWN') return { __typename: 'NominationSaved', nomination: before } as const;
    if ((await withdrawOwn(tx, callId, personId)) === 0) return chapterError('NominationClosed', tx.locale);
    await note(tx, 'nomination.withdrawn', before.id, callId);
    return { __typename: 'NominationSaved', nomination: await own(tx, callId, personId) } as const;
  });
}

const isOpen = (call: CallRow, today: string): boolean => call.state === 'OPEN' && call.appliesUntil >= today;

async function mayApply(ctx: Ctx, call: CallRow, personId: string, today: string): Promise<boolean> {
  return (await isMemberOf(ctx, call.chapterId, personId)) && isOfFullAge(ctx, personId, today);
}

const own = async (ctx: Ctx, callId: string, personId: string): Promise<NominationRow> =>
  (await selectOwnNominations(ctx, personId, [callId]))[0]!;

const note = (ctx: Ctx, action: string, nominationId: string, callId: string): Promise<void> =>
  recordAudit(ctx, { action, subjectType: 'nomination', subjectId: nominationId, detail: { callId } });
