import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** In an order in which each stands on those before it: a repair of one never undoes that of another. */
export const FACT_TABLES = [
  'fact_visit',
  'fact_report',
  'fact_follow_up',
  'fact_host_answer',
  'fact_return',
  'fact_outcome',
  'fact_first_return',
] as const;

export const ROLLUP_TABLES = [
  'rollup_visit',
  'rollup_report',
  'rollup_follow_up',
  'rollup_asked',
  'rollup_host_answer',
  'rollup_return',
  'rollup_first_return',
] as const;

/** Rollups without some dimensions, written by the fold of the rollup that they are named after. */
export const BROAD_ROLLUPS = [
  'rollup_follow_up_broad',
  'rollup_asked_broad',
  'rollup_first_return_broad',
] as const;

export type CountedTable =
  (typeof FACT_TABLES)[number] | (typeof ROLLUP_TABLES)[number] | (typeof BROAD_ROLLUPS)[number];

/** Rollups to which more than so many rows were appended since their last fold. */
export async function unfoldedRollups(
  ctx: BaseCtx,
  moreThan: number,
): Promise<(typeof ROLLUP_TABLES)[number][]> {
  // counts no further than it must: the partial index knows the rows that were appended
  const counts = ROLLUP_TABLES.map(
    (name) =>
      `select '${name}' as name from (select 1 from ${name} where not is_folded limit $1 + 1) r having count(*) > $1`,
  );
  const rows = await sql<{ name: (typeof ROLLUP_TABLES)[number] }>(ctx.db, counts.join(' union all '), [
    moreThan,
  ]);
  return rows.map(({ name }) => name);
}

/** Replaces what was appended to a rollup by its sums. Runs inside a transaction. */
export async function foldRollup(ctx: BaseCtx, name: (typeof ROLLUP_TABLES)[number]): Promise<number> {
  const [row] = await sql<{ n: number }>(ctx.db, `select fold_${name}() as n`);
  return row?.n ?? 0;
}

/** Sums up what was noted of changes, when there is more of it than is quickly read. Runs inside a transaction. */
export async function foldChanges(ctx: BaseCtx, moreThan: number): Promise<void> {
  await sql(
    ctx.db,
    `select fold_counted_change() from (select 1 from counted_change limit $1 + 1) c having count(*) > $1`,
    [moreThan],
  );
}

/**
 * Compares a table of facts with the rows that it is made of, a rollup with its facts, or a broad one with the rollup that it
 * is made of, and mends what differs.
 * @returns how many facts, or groups of a rollup, were wrong
 */
export async function repairTable(ctx: BaseCtx, name: CountedTable): Promise<number> {
  const [row] = await sql<{ n: number }>(ctx.db, `select repair_${name}() as n`);
  return row?.n ?? 0;
}

/** Work that reads whole tables may take longer than a request; until the transaction ends. */
export async function takeAllTheTime(ctx: BaseCtx): Promise<void> {
  await execute(ctx.db, `set local statement_timeout = 0`);
}

/** Moment of the last recount that was finished. */
export async function lastRecount(ctx: BaseCtx): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date }>(
    ctx.db,
    `select at from audit_entry where subject_type = 'rollup' and subject_id = 'all' and action = 'rollup.recounted'
     order by at desc limit 1`,
  );
  return row?.at;
}
