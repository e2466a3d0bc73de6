import type { BaseCtx } from '../context/base-ctx.js';
import { isUserError } from '../errors/user-error.js';

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('rolled back');
  }
}

/**
 * Runs `work` in one transaction. A verb called inside another joins the outer one. When the result is
 * a user error, or `work` throws, everything is rolled back. Do not run queries in parallel inside.
 */
export async function inTransaction<C extends BaseCtx, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.db.queryRunner?.isTransactionActive) return work(ctx);
  try {
    return await ctx.db.transaction(async (db) => {
      const result = await work({ ...ctx, db });
      if (isUserError(result)) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as T;
    throw error;
  }
}
