import type { BaseCtx } from '@enishi/platform';
import { OUTBOX_CHANNEL, sql } from '@enishi/platform';

let isPlanned = false;

/** Milliseconds within which many hand-ins share one wake-up. */
const TOGETHER_MS = 50;

/**
 * Tells the relay shortly after that the outbox has work: once for many hand-ins, outside of their
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
