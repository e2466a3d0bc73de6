import type { Ctx } from '@enishi/accounts';
import { loader, notFound } from '@enishi/platform';
import { z } from 'zod';
import { isMemberOf } from '../chapter/chapter-member.queries.js';
import { keepsChapters, coordinates, mayKeepChapters, personIdOf } from '../policies.js';
import {
  selectCalls,
  selectHandedIn,
  selectNominations,
  selectOwnNominations,
} from './nomination.queries.js';
import type { CallRow, NominationRow } from './nomination.queries.js';

/**
 * Calls of a chapter, the latest first: for its members and those who run it.
 * @throws NOT_FOUND for everybody else, as for a chapter that does not exist
 */
export async function listCalls(ctx: Ctx, raw: { chapterId: string }): Promise<CallRow[]> {
  const chapterId = z.uuid().parse(raw.chapterId);
  const personId = personIdOf(ctx.actor);
  const belongs = personId !== null && (await isMemberOf(ctx, chapterId, personId));
  if (!belongs && !coordinates(ctx.actor, chapterId)) throw notFound('chapter');
  return selectCalls(ctx, [chapterId]);
}

/** Calls that wait for a decision. @throws NOT_FOUND unless the secretariat or an officer asks */
export async function callsToDecide(ctx: Ctx): Promise<CallRow[]> {
  mayKeepChapters(ctx.actor);
  return selectHandedIn(ctx);
}

/**
 * Applications to a call: those who run the chapter read all of them once the time of applying is over; before, nobody
 * does, so that nobody is asked to withdraw.
 */
export async function nominationsOf(ctx: Ctx, call: CallRow): Promise<NominationRow[]> {
  if (!coordinates(ctx.actor, call.chapterId) || call.state === 'OPEN') return [];
  return loader(ctx, 'nominations', async (own: Ctx, ids: readonly string[]) => {
    const rows = (await selectNominations(own, ids)).filter(({ state }) => state !== 'WITHDRAWN');
    // who applied does not read what the others wrote
    const applicant = keepsChapters(own.actor) ? null : personIdOf(own.actor);
    return ids.map((id) => {
      const those = rows.filter((row) => row.callId === id);
      return applicant !== null && those.some(({ personId }) => personId === applicant) ? [] : those;
    });
  }).load(call.id);
}

/** The reader's own application to a call. */
export async function ownNominationOf(ctx: Ctx, call: CallRow): Promise<NominationRow | null> {
  const personId = personIdOf(ctx.actor);
  if (personId === null) return null;
  return loader(ctx, 'own-nominations', async (own: Ctx, ids: readonly string[]) => {
    const rows = await selectOwnNominations(own, personId, ids);
    return ids.map((id) => rows.find((row) => row.callId === id) ?? null);
  }).load(call.id);
}
