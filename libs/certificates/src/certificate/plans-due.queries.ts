import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

export interface PlanCountRow {
  planId: string;
  people: number;
  drawn: number;
  refused: number;
  sent: number;
}

/** How far the certificates of plans are. */
export function countByPlan(ctx: BaseCtx, planIds: readonly string[]): Promise<PlanCountRow[]> {
  return sql<PlanCountRow>(
    ctx.db,
    `select t.plan_id as "planId",
       count(*) filter (where t.state in ('CONFIRMED', 'ENTERED_JAPAN', 'DEPARTED', 'RETURN_CONFIRMED'))::int as people,
       count(*) filter (where c.state in ('RENDERED', 'SENT_TO_HOST', 'HANDED_OVER'))::int as drawn,
       count(*) filter (where c.state = 'REFUSED')::int as refused,
       count(*) filter (where c.state in ('SENT_TO_HOST', 'HANDED_OVER'))::int as sent
     from participation t left join certificate c on c.participation_id = t.id
     where t.plan_id = any($1::uuid[]) group by t.plan_id`,
    [planIds],
  );
}
