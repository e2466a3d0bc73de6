import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, newId, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { memberIdKey } from '../member-id/member-id.js';
import { mayGiveMemberIds } from '../policies.js';
import { addToLedger, findMembersOfPersons, lockPersons, putMembers } from './member.queries.js';
import type { MemberRow } from './member.queries.js';

const input = z.object({
  personId: z.uuid(),
  /** As it stands on the old certificate, kept verbatim. */
  memberId: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .refine((text) => memberIdKey(text) !== ''),
});

/**
 * Records an ID that a person got before this system. It is kept verbatim and enters the ledger, so that it is never
 * given to anybody else. Recording the same again changes nothing.
 * @throws CONFLICT when the person has another ID or the ID belongs to somebody else
 */
export async function keepLegacyMemberId(ctx: Ctx, raw: z.input<typeof input>): Promise<MemberRow> {
  mayGiveMemberIds(ctx.actor);
  const { personId, memberId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const [person] = await lockPersons(tx, [personId]);
    if (!person) throw new AppError('NOT_FOUND', 'person');
    const idKey = memberIdKey(memberId);
    const [known] = await findMembersOfPersons(tx, [person]);
    if (known?.idKey === idKey) return known;
    if (known && known.status !== 'RELEASED')
      throw new AppError('CONFLICT', 'the person has another member ID');
    const fresh = await addToLedger(tx, [{ idKey, memberId, personId: person, legacy: true }]);
    if (!fresh.has(idKey)) throw new AppError('CONFLICT', 'this member ID was given before');
    await putMembers(tx, [{ id: newId(), personId: person, memberId, idKey }]);
    await recordAudit(tx, { action: 'member_id.kept', subjectType: 'person', subjectId: person });
    const [member] = await findMembersOfPersons(tx, [person]);
    return member!;
  });
}
