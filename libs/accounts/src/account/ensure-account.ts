import { inTransaction, newId, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { mayEnsureAccounts } from '../policies.js';
import { emailAddress } from './email-address.js';
import { findAccountByEmail, insertAccount } from './account.queries.js';
import type { AccountRow } from './account.queries.js';

const input = z.object({
  email: emailAddress,
  /** How the person is greeted. An account that exists keeps its own. */
  displayName: z.string().trim().min(1).max(200),
  locale: z.enum(['ja', 'en', 'zh-Hans']),
});

/**
 * Finds the account of an address or opens one. For plans whose contacts are set, for members who claim
 * their membership, and for staff. An account alone opens nothing: rights come with grants.
 * @throws NOT_FOUND unless the system, an officer, the secretariat or an administrator asks.
 */
export async function ensureAccount(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<{ account: AccountRow; isNew: boolean }> {
  mayEnsureAccounts(ctx.actor);
  const wanted = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const added = await insertAccount(tx, { id: newId(), ...wanted });
    if (!added) return { account: (await findAccountByEmail(tx, wanted.email))!, isNew: false };
    await recordAudit(tx, { action: 'account.opened', subjectType: 'account', subjectId: added.id });
    return { account: added, isNew: true };
  });
}
