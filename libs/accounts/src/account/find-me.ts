import type { Ctx } from '../actor/ctx.js';
import { findAccount } from './account.queries.js';
import type { AccountRow } from './account.queries.js';

/** The account that is signed in; null for a stranger. */
export async function findMe(ctx: Ctx): Promise<AccountRow | null> {
  if (ctx.actor.kind !== 'account') return null;
  return (await findAccount(ctx, ctx.actor.accountId)) ?? null;
}
