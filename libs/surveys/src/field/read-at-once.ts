import type { BaseCtx } from '@enishi/platform';
import { execute, inTransaction } from '@enishi/platform';

/**
 * Reads whole campaigns. What the events say is joined as a whole; just after a launch the tables have grown by tens of
 * thousands of rows that the planner has no figures of yet, and it would look through all of them once per case.
 */
export function readAtOnce<C extends BaseCtx, T>(ctx: C, read: (ctx: C) => Promise<T>): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    await execute(tx.db, 'set local enable_nestloop = off');
    return read(tx);
  });
}
