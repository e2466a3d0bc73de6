import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { lastAdministrator } from '../errors.js';
import type { LastAdministrator } from '../errors.js';
import { countOtherAdministrators, lockAdministrators } from '../grant/grant.queries.js';
import { mayAdministerAccounts } from '../policies.js';
import { revokeSessionsOf } from '../session/session.queries.js';
import { markDisabled, mustFindAccount } from './account.queries.js';
import type { AccountRow } from './account.queries.js';

const input = z.object({ accountId: z.uuid() });

/**
 * Closes an account: no sign-in, no session, grants kept for the day it is opened again. Twice is once.
 * @returns the account, or `LastAdministrator` when nobody else could administer afterwards.
 */
export async function disableAccount(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<AccountRow | LastAdministrator> {
  mayAdministerAccounts(ctx.actor);
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw notFound('account');
  const { accountId } = parsed.data;
  return inTransaction(ctx, async (tx) => {
    await mustFindAccount(tx, accountId);
    await lockAdministrators(tx);
    if ((await countOtherAdministrators(tx, accountId)) === 0) return lastAdministrator(tx.locale);
    if ((await markDisabled(tx, accountId)) > 0) {
      await revokeSessionsOf(tx, accountId);
      await recordAudit(tx, { action: 'account.disabled', subjectType: 'account', subjectId: accountId });
    }
    return mustFindAccount(tx, accountId);
  });
}
