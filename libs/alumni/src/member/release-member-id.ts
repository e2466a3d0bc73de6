import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { MembershipAlreadyActive } from '../errors.js';
import { membershipAlreadyActive } from '../errors.js';
import { mayReleaseMemberIds } from '../policies.js';
import { burnId, findMemberOfPerson, moveMember, personsWithUnusedIds } from './member.queries.js';

const input = z.object({ personId: z.uuid(), reason: z.string().trim().min(1).max(500) });

export interface MemberIdReleased {
  readonly __typename: 'MemberIdReleased';
  readonly personId: string;
}

/**
 * Takes back an ID whose person does not complete (no-show, list undone). The ID is burned: the ledger keeps it and it
 * is never given again. If the person takes part later, they get a new one. Releasing twice is once.
 * @throws NOT_FOUND
 */
export async function releaseMemberId(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<MemberIdReleased | MembershipAlreadyActive> {
  mayReleaseMemberIds(ctx.actor);
  const { personId, reason } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const member = await findMemberOfPerson(tx, personId);
    if (!member) throw notFound('member');
    const released = { __typename: 'MemberIdReleased', personId } as const;
    if (member.status === 'RELEASED') return released;
    if ((await moveMember(tx, member.id, 'RELEASED', ['RESERVED'])) === 0)
      return membershipAlreadyActive(tx.locale);
    await burnId(tx, member.idKey);
    await recordAudit(tx, {
      action: 'member_id.released',
      subjectType: 'member',
      subjectId: member.id,
      detail: { reason },
    });
    return released;
  });
}

/**
 * Releases the IDs of everybody who was taken off every list before completing. For the reactions to a list that was
 * undone or a person who was withdrawn; safe to run at any time.
 * @returns how many were released
 */
export async function releaseUnusedMemberIds(ctx: Ctx, raw: { reason: string }): Promise<number> {
  mayReleaseMemberIds(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const persons = await personsWithUnusedIds(tx);
    for (const personId of persons) await releaseMemberId(tx, { personId, reason: raw.reason });
    return persons.length;
  });
}
