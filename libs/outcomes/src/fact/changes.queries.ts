import type { BaseCtx } from '@enishi/platform';
import { prepared, readForReports } from '@enishi/platform';
import type { CountSource } from './count-request.js';

export type ChangeSource = CountSource | 'firstReturn';
/** How often each source has changed; what never changed is left out. */
export type Changes = Readonly<Partial<Record<ChangeSource, string>>>;

/**
 * How often what is counted has changed, as far as this moment sees: two moments with the same number see the same
 * facts. It grows when a change is committed, not when it is made.
 */
export async function countChanges(ctx: BaseCtx): Promise<Changes> {
  const rows = await readForReports(ctx, (db) =>
    prepared<{ source: ChangeSource; n: string }>(
      db,
      'counted_changes',
      `select source, sum(changes)::text as n from counted_change group by source`,
    ),
  );
  return Object.fromEntries(rows.map(({ source, n }) => [source, n]));
}
