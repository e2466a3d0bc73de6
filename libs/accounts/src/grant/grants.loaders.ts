import type { BaseCtx } from '@enishi/platform';
import { loader } from '@enishi/platform';
import type { GrantRow } from './grant.queries.js';
import { liveGrantsOf } from './grant.queries.js';

/** Live grants of an account; one statement for all accounts of a page. */
export function grantsOf(ctx: BaseCtx, accountId: string): Promise<GrantRow[]> {
  return loader<BaseCtx, string, GrantRow[]>(ctx, 'accounts.grantsOf', async (tx, ids) => {
    const rows = await liveGrantsOf(tx, ids);
    return ids.map((id) => rows.filter((row) => row.accountId === id));
  }).load(accountId);
}
