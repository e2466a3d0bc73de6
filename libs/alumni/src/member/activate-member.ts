import type { Ctx } from '@enishi/accounts';
import { AppError, enqueue, inTransaction, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { memberActivated } from '../facts.js';
import { mayActivateMembers } from '../policies.js';
import { findMemberOfPerson, moveMember, putContact } from './member.queries.js';
import type { MemberRow } from './member.queries.js';

const input = z.object({
  personId: z.uuid(),
  /** Addresses under which the person wants to be reached, the most important first. */
  emails: z.array(z.string().max(254)).max(2).default([]),
});

/**
 * Makes a reserved membership active because its person has completed (R26: everyone who came to Japan is recognised
 * at completion). An active, claimed or opted-out membership stays as it is; doing it twice changes nothing.
 * @throws NOT_FOUND unless the system asks; CONFLICT when the person has no living ID
 */
export async function activateMember(ctx: Ctx, raw: z.input<typeof input>): Promise<MemberRow> {
  mayActivateMembers(ctx.actor);
  const { personId, emails } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const member = await findMemberOfPerson(tx, personId);
    if (!member || member.status === 'RELEASED') throw new AppError('CONFLICT', 'no member ID to activate');
    await putContact(tx, member.id, emails);
    const moved = await moveMember(tx, member.id, 'ACTIVE', ['RESERVED'], {
      since: tokyoDate(tx.clock.now()),
    });
    if (moved === 0) return member;
    await recordAudit(tx, { action: 'member.activated', subjectType: 'member', subjectId: member.id });
    await enqueue(tx, memberActivated, { personId });
    return (await findMemberOfPerson(tx, personId))!;
  });
}
