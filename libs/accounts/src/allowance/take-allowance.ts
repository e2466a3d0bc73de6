import type { BaseCtx } from '@enishi/platform';
import { keyedHash } from '@enishi/platform';
import { countTries } from './allowance.queries.js';

/** So many tries in so many seconds, for one thing that the server itself knows (never a free field alone). */
export interface AllowanceRule {
  /** What is counted: `sign-in.network`. */
  readonly purpose: string;
  /** Whose tries: an address, a network prefix. Kept as a keyed hash. */
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

export type AllowanceAnswer =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/**
 * Takes one try from each rule. Kept in PostgreSQL, so that it holds across processes and restarts.
 * Call it outside a transaction: a try that is rolled back would not count.
 */
export async function takeAllowance(ctx: BaseCtx, rules: readonly AllowanceRule[]): Promise<AllowanceAnswer> {
  const now = ctx.clock.now().getTime();
  const windows = rules.map((rule) => {
    const length = rule.windowSeconds * 1000;
    const start = Math.floor(now / length) * length;
    return {
      bucket: keyedHash(`allowance:${rule.purpose}:${rule.windowSeconds}`, rule.key),
      windowStart: new Date(start),
      windowEnd: new Date(start + length),
    };
  });
  let retryAfter = 0;
  for (const { position, taken } of await countTries(ctx, windows)) {
    if (taken <= rules[position - 1]!.limit) continue;
    retryAfter = Math.max(retryAfter, windows[position - 1]!.windowEnd.getTime() - now);
  }
  return retryAfter === 0
    ? { allowed: true }
    : { allowed: false, retryAfterSeconds: Math.ceil(retryAfter / 1000) };
}
