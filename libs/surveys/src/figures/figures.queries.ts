import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { HANDED_IN_STATES, sqlStates } from '../report/report-states.js';

export interface AnswerCountRow {
  item: string;
  value: string;
  count: number;
}

/** How often each value was answered to some items, in a year or a plan: one statement. */
export function countAnswers(
  ctx: BaseCtx,
  items: readonly string[],
  scope: { fiscalYear: number | null; planId: string | null },
): Promise<AnswerCountRow[]> {
  return sql<AnswerCountRow>(
    ctx.db,
    `select item.name as item, r.answers ->> item.name as value, count(*)::int as count
     from completion_report r join participation p on p.id = r.participation_id join exchange_plan e on e.id = p.plan_id
       cross join unnest($1::text[]) as item(name)
     where r.state in (${sqlStates(HANDED_IN_STATES)}) and ($2::int is null or e.fiscal_year = $2)
       and ($3::uuid is null or e.id = $3) and r.answers ? item.name
     group by 1, 2`,
    [items, scope.fiscalYear, scope.planId],
  );
}

/** Years that have any report handed in, newest first. */
export async function yearsWithReports(ctx: BaseCtx): Promise<number[]> {
  const rows = await sql<{ year: number }>(
    ctx.db,
    `select distinct e.fiscal_year as year from completion_report r join participation p on p.id = r.participation_id
       join exchange_plan e on e.id = p.plan_id
     where r.state in (${sqlStates(HANDED_IN_STATES)}) order by 1 desc`,
  );
  return rows.map(({ year }) => year);
}
