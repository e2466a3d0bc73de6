import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import { HANDED_IN_STATES } from '../report/report-states.js';

/** What a person answered about themselves, in one report or form that counts. */
export interface ToldBefore {
  instrumentCode: string;
  /** The report, or the case of the form. */
  id: string;
  answers: Answers;
  toldAt: Date;
}

export function selectToldBefore(ctx: BaseCtx, personId: string): Promise<ToldBefore[]> {
  return sql<ToldBefore>(
    ctx.db,
    `select * from (
       (select r.instrument_code as "instrumentCode", r.id, r.answers, r.submitted_at as "toldAt"
        from completion_report r join participation p on p.id = r.participation_id
        where p.person_id = $1 and r.state = any($2::text[]) and r.submitted_via = 'SELF'
        order by r.submitted_at desc limit 1)
       union all
       (select c.instrument_code, a.id, r.answers, f.submitted_at
        from survey_assignment a join survey_campaign c on c.id = a.campaign_id and not c.is_anonymous
          join survey_form f on f.assignment_id = a.id and f.submitted_at is not null and f.withdrawn_at is null
          join survey_response r on r.assignment_id = a.id
        where a.person_id = $1 order by f.submitted_at desc limit 1)) told
     order by "toldAt"`,
    [personId, HANDED_IN_STATES],
  );
}
