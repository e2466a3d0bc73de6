import type { BaseCtx } from '@enishi/platform';
import { inTransaction } from '@enishi/platform';
import { foldChanges, foldRollup, takeAllTheTime, unfoldedRollups } from './rollup.queries.js';

/** From so many appended rows on a read is worth shortening. */
const WORTH_IT = 2000;
/** Every figure that somebody looks at adds up the notes of changes. */
const MOST_NOTES = 200;

/**
 * Folds the rollups that have grown: what was appended since the last time becomes one row per group. Reads say the
 * same before, during and after; writers do not wait, only a second fold does.
 * @returns rows written per rollup that was folded
 */
export async function foldRollups(ctx: BaseCtx, moreThan = WORTH_IT): Promise<Record<string, number>> {
  const folded: Record<string, number> = {};
  for (const name of await unfoldedRollups(ctx, moreThan))
    folded[name] = await inTransaction(ctx, async (tx) => {
      await takeAllTheTime(tx);
      return foldRollup(tx, name);
    });
  await inTransaction(ctx, (tx) => foldChanges(tx, MOST_NOTES));
  return folded;
}
