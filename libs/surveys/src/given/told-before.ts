import type { BaseCtx } from '@enishi/platform';
import { selectToldBefore } from './told-before.queries.js';
import type { ToldBefore } from './told-before.queries.js';

export type { ToldBefore };

/**
 * The latest completion report and the latest follow-up that the person handed in themselves, the earlier first: for
 * the reactions of other domains. What a host filled in for somebody, what was withdrawn, and answers of anonymous
 * campaigns, which belong to nobody, are left out.
 */
export function toldBefore(ctx: BaseCtx, personId: string): Promise<ToldBefore[]> {
  return selectToldBefore(ctx, personId);
}
