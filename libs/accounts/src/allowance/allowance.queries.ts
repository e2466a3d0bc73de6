import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export interface TakenRow {
  position: number;
  taken: number;
}

/**
 * Counts one try in each bucket and returns the new counts. One statement, buckets in a fixed order,
 * so that two requests never wait for each other in a circle.
 */
export function countTries(
  ctx: BaseCtx,
  rows: readonly { bucket: Buffer; windowStart: Date; windowEnd: Date }[],
): Promise<TakenRow[]> {
  return sql<TakenRow>(
    ctx.db,
    `with wanted as (
       select bucket, window_start, window_end, position::int
       from unnest($1::bytea[], $2::timestamptz[], $3::timestamptz[])
         with ordinality as w(bucket, window_start, window_end, position)),
     counted as (
       insert into allowance (bucket, window_start, window_end, taken)
       select bucket, window_start, window_end, 1 from wanted order by bucket, window_start
       on conflict (bucket, window_start) do update set taken = allowance.taken + 1
       returning bucket, window_start, taken)
     select wanted.position, counted.taken from counted join wanted using (bucket, window_start)`,
    [
      rows.map((row) => row.bucket),
      rows.map((row) => row.windowStart.toISOString()),
      rows.map((row) => row.windowEnd.toISOString()),
    ],
  );
}

/** Removes windows that are over. */
export function deletePastWindows(ctx: BaseCtx): Promise<number> {
  return execute(ctx.db, `delete from allowance where window_end < $1`, [ctx.clock.now()]);
}
