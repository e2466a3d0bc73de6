import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { SurveyModule } from '../assignment/assignment-states.js';

/** How long the forms of each module took that were handed in and measured; every module that was asked has a row. */
export function measureMinutes(
  ctx: BaseCtx,
  campaignId: string,
): Promise<{ module: SurveyModule; forms: number; medianSeconds: number | null }[]> {
  return sql(
    ctx.db,
    `select a.module, count(f.assignment_id)::int as forms,
       percentile_cont(0.5) within group (order by f.seconds) as "medianSeconds"
     from survey_assignment a left join survey_form f on f.assignment_id = a.id and f.is_measured
       and f.submitted_at is not null and f.withdrawn_at is null and f.seconds > 0
     where a.campaign_id = $1 group by a.module order by a.module desc`,
    [campaignId],
  );
}
