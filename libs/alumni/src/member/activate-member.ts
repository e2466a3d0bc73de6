import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { mayActivateMembers } from '../policies.js';
import { findMemberOfPerson, moveMember } from './member.queries.js';
import type { MemberRow } from './member.queries.js';

const input = z.object({ personId: z.uuid() });

/**
 * Makes a reserved membership active because its person has completed (R26: everyone who came to Japan is recognised
 * at completion). An active, claimed or opted-out membership stays as it is; doing it twice changes nothing.
 * @throws NOT_FOUND unless the system asks; CONFLICT when the person has no living ID
 */
export async function activateMember(ctx: Ctx, raw: z.input<typeof input>): Promise<MemberRow> {
  mayActivateMembers(ctx.actor);
  const { personId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const member = await findMemberOfPerson(tx, personId);
    if (!member || member.status === 'RELEASED') throw new AppError('CONFLICT', 'no member ID to activate');
    const moved = await moveMember(tx, member.id, 'ACTIVE', ['RESERVED'], {
      since: tokyoDate(tx.clock.now()),
    });
    if (moved === 0) return member;
    await recordAudit(tx, { action: 'member.activated', subjectType: 'member', subjectId: member.id });
    return (await findMemberOfPerson(tx, personId))!;
  });
}
