import type { BaseCtx } from '@enishi/platform';
import { readForReports, sql } from '@enishi/platform';
import type { CountedRow } from '../fact/count-request.js';

/** Members by the fiscal year in which they became one; the Japanese fiscal year begins on 1 April. */
export async function countMembers(
  ctx: BaseCtx,
  { fiscalYears, byYear }: { fiscalYears?: readonly number[] | undefined; byYear: boolean },
): Promise<{ rows: CountedRow[]; sql: string }> {
  const year = `extract(year from m.since - interval '3 months')::int`;
  const text = `select ${byYear ? year : 'null::int'} as year, count(*)::int as members
from member m
where m.status in ('ACTIVE', 'CLAIMED') and ($1::int[] is null or ${year} = any($1))
group by 1`;
  const found = await readForReports(ctx, (db) =>
    sql<{ year: number | null; members: number }>(db, text, [fiscalYears ?? null]),
  );
  const rows = found.map(({ year: of, members }) => ({ keys: byYear ? [of] : [], values: { members } }));
  return { rows, sql: text };
}
