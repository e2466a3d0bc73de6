import type { BaseCtx } from '../context/base-ctx.js';
import { sql } from './sql.js';

/**
 * Gives the statements of this transaction more time than a request usually has, for work that somebody waits for on
 * purpose and that must not fail because the machine is busy.
 */
export async function allowTime(ctx: BaseCtx, seconds: number): Promise<void> {
  await sql(ctx.db, `select set_config('statement_timeout', $1, true)`, [String(seconds * 1000)]);
}
