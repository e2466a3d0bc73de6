import type { Ctx } from '@enishi/accounts';
import { emailAddress } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mayActivateMembers } from '../policies.js';
import { findMemberOfPerson, putContact } from './member.queries.js';

const input = z.object({
  personId: z.uuid(),
  /** Proved by a code that was sent to it. */
  email: emailAddress,
  /** How we came to know it: `reconnect-link`. */
  via: z.string().regex(/^[a-z-]{1,40}$/),
});

/**
 * Keeps an address under which somebody can be reached again, in place of the first one that we had. The audit says
 * that it changed and how, never what it is.
 * @throws NOT_FOUND unless the system asks, or when the person has no membership that lives
 */
export async function restoreContact(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  mayActivateMembers(ctx.actor);
  const { personId, email, via } = input.parse(raw);
  await inTransaction(ctx, async (tx) => {
    const member = await findMemberOfPerson(tx, personId);
    if (!member || !LIVING.has(member.status)) throw notFound('member');
    await putContact(tx, member.id, [email]);
    await recordAudit(tx, {
      action: 'member.contact_restored',
      subjectType: 'member',
      subjectId: member.id,
      detail: { via },
    });
  });
}

const LIVING = new Set<string>(['RESERVED', 'ACTIVE', 'CLAIMED']);
