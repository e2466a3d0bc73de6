import type { BaseCtx } from '../context/base-ctx.js';
import { sql } from '../database/sql.js';
import { OUTBOX_CHANNEL } from './enqueue.js';

let isPlanned = false;

/** Milliseconds within which many writers share one wake-up. */
const TOGETHER_MS = 50;

/**
 * Tells the relay shortly after that the outbox has work: once for many writers, outside of their
 * transactions. If the process ends before, the relay finds the work at its next look.
 */
export function wakeRelay(ctx: BaseCtx): void {
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(() => {
    isPlanned = false;
    sql(ctx.db, `select pg_notify('${OUTBOX_CHANNEL}', '')`).catch(() => {});
  }, TOGETHER_MS).unref();
}
