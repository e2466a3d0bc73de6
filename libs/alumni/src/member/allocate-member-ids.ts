import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { drawMemberId } from '../member-id/member-id.js';
import { mayGiveMemberIds } from '../policies.js';
import { addToLedger, findMembersOfPersons, lockPersons, putMembers } from './member.queries.js';
import type { MemberRow } from './member.queries.js';

const input = z.object({ personIds: z.array(z.uuid()).max(20_000) });

/**
 * Gives every person an ID who has none: one ID per person for ever (R50), so whoever took part before keeps theirs.
 * Safe to call twice and at the same time from several connections. IDs are reserved: the membership becomes active
 * at completion (finding 7: allocate → print → activate).
 * @returns the members of all these persons, those who had an ID before included
 * @throws NOT_FOUND unless the system or an officer asks
 */
export async function allocateMemberIds(ctx: Ctx, raw: z.input<typeof input>): Promise<MemberRow[]> {
  mayGiveMemberIds(ctx.actor);
  const { personIds } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const persons = await lockPersons(tx, personIds);
    const known = await findMembersOfPersons(tx, persons);
    const settled = new Set(known.filter(({ status }) => status !== 'RELEASED').map((row) => row.personId));
    let without = persons.filter((personId) => !settled.has(personId));
    if (without.length === 0) return known;
    while (without.length > 0) without = await giveIds(tx, without);
    return findMembersOfPersons(tx, persons);
  });
}

/** Draws one ID each. @returns the persons whose drawn ID had been given before, to be drawn again */
async function giveIds(ctx: Ctx, personIds: readonly string[]): Promise<string[]> {
  const drawn = personIds.map((personId) => {
    const memberId = drawMemberId();
    return { id: newId(), personId, memberId, idKey: memberId, legacy: false };
  });
  const fresh = await addToLedger(ctx, drawn);
  const given = drawn.filter(({ idKey }) => fresh.delete(idKey));
  await putMembers(ctx, given);
  // one entry for the whole list: the ledger, which takes no change either, says it person by person
  const givenTo = given.map(({ personId }) => personId);
  const [only] = givenTo;
  if (only)
    await recordAudit(ctx, {
      action: 'member_id.given',
      subjectType: 'person',
      subjectId: givenTo.length === 1 ? only : 'several',
      detail: { personIds: givenTo },
    });
  const done = new Set(given.map(({ personId }) => personId));
  return personIds.filter((personId) => !done.has(personId));
}
