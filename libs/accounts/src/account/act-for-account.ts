import type { BaseCtx } from '@enishi/platform';
import { makeCtx } from '../actor/ctx.js';
import type { Ctx } from '../actor/ctx.js';
import { grantsOf } from '../grant/grants.loaders.js';
import { findAccount } from './account.queries.js';
import type { AccountRow } from './account.queries.js';

/** No session: nobody is signed in. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000';

/**
 * Somebody's own rights at this moment, for work that they asked to be done for them later: whatever they may not see
 * any more, that work cannot see either.
 * @returns null when the account is gone or disabled
 */
export async function actForAccount(
  ctx: BaseCtx,
  accountId: string,
): Promise<{ ctx: Ctx; account: AccountRow } | null> {
  const account = await findAccount(ctx, accountId);
  if (!account || account.disabledAt) return null;
  const grants = await grantsOf(ctx, accountId);
  const actor = {
    kind: 'account',
    accountId,
    sessionId: NO_SESSION,
    grants: grants.map(({ capacity, scopeId }) => ({ capacity, scopeId })),
  } as const;
  return { account, ctx: makeCtx({ db: ctx.db, clock: ctx.clock, locale: account.locale, actor }) };
}
