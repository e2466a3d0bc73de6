import type { Ctx } from '@enishi/accounts';
import { addDays, inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { memberNotReachable, tooManyRelays } from '../errors.js';
import type { MemberNotReachable, TooManyRelays } from '../errors.js';
import { lockPersons } from '../member/member.queries.js';
import { ownPersonId } from '../policies.js';
import { findPersonOfKey } from '../profile/profile.queries.js';
import { visibleProfiles } from '../profile/visible-profile.js';
import { ASKED_IN_A_WEEK, REQUEST_DAYS, relayKinds } from './relay-states.js';
import { mailNews } from './relay-news.mail.js';
import { findLiving, findRelay, insertMessage, insertRelay, reachable } from './relay.queries.js';
import type { RelayRow } from './relay.queries.js';

const input = z.object({
  memberKey: z.uuid(),
  kind: z.enum(relayKinds),
  message: z.string().trim().min(1).max(2000),
});

export interface MemberAsked {
  readonly __typename: 'MemberAsked';
  readonly relay: RelayRow;
}

/**
 * Sends a request to a member whom the asking member can see. No address is told to anybody; the asking member's name
 * goes with the request. Minors neither ask nor are asked. Who was blocked gets the answer of everybody else, and the
 * request waits unseen until it expires. Where something lives between the two, that is the answer: asking twice is once.
 * @throws NOT_FOUND when the member may not be seen
 */
export async function askMember(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<MemberAsked | MemberNotReachable | TooManyRelays> {
  const fromId = ownPersonId(ctx.actor);
  const { memberKey, kind, message } = input.parse(raw);
  // who is not there is looked for like who is not to be seen: the time tells nothing
  const toId = (await findPersonOfKey(ctx, memberKey)) ?? newId();
  if (!(await visibleProfiles(ctx, [toId])).has(toId) || toId === fromId) throw notFound('member');
  return inTransaction(ctx, async (tx) => {
    await lockPersons(tx, [fromId, toId]);
    const living = await findLiving(tx, fromId, toId);
    if (living) return { __typename: 'MemberAsked', relay: living } as const;
    const now = tx.clock.now();
    const today = tokyoDate(now);
    const since = new Date(`${addDays(today, -7)}T00:00:00+09:00`);
    const may = await reachable(tx, { fromId, toId, today, since });
    if (!may.isReachable) return memberNotReachable(tx.locale);
    if (may.askedInAWeek >= ASKED_IN_A_WEEK) return tooManyRelays(tx.locale);
    const id = newId();
    const endsAt = new Date(now.getTime() + REQUEST_DAYS * 86_400_000);
    await insertRelay(tx, { id, fromId, toId, kind, isWithheld: may.isWithheld, endsAt });
    await insertMessage(tx, { id: newId(), relayId: id, authorId: fromId, body: message });
    if (!may.isWithheld) await mailNews(tx, { personId: toId, news: 'ASKED', relayId: id });
    await recordAudit(tx, { action: 'relay.asked', subjectType: 'relay', subjectId: id, detail: { kind } });
    return { __typename: 'MemberAsked', relay: (await findRelay(tx, fromId, id))! } as const;
  });
}
