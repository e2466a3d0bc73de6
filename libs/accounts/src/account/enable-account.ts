import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { mayAdministerAccounts } from '../policies.js';
import { markEnabled, mustFindAccount } from './account.queries.js';
import type { AccountRow } from './account.queries.js';

const input = z.object({ accountId: z.uuid() });

/** Opens a closed account again, with the grants it had. Sessions do not come back. Twice is once. */
export async function enableAccount(ctx: Ctx, raw: z.input<typeof input>): Promise<AccountRow> {
  mayAdministerAccounts(ctx.actor);
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw notFound('account');
  const { accountId } = parsed.data;
  return inTransaction(ctx, async (tx) => {
    if ((await markEnabled(tx, accountId)) > 0)
      await recordAudit(tx, { action: 'account.enabled', subjectType: 'account', subjectId: accountId });
    return mustFindAccount(tx, accountId);
  });
}
