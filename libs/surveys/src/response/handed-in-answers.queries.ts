import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { Answers, Given } from '@enishi/questionnaire';
import type { Audience } from '../campaign/campaign-states.js';

/** What was handed in with a case, for the reactions of other domains. */
export interface HandedInAnswers {
  audience: Audience;
  personId: string | null;
  planId: string | null;
  /** Year of the visit that the case is about. */
  cohortYear: number;
  instrumentCode: string;
  given: Given;
  answers: Answers;
  language: string;
}

export async function selectHandedIn(
  ctx: BaseCtx,
  assignmentId: string,
): Promise<HandedInAnswers | undefined> {
  const [row] = await sql<HandedInAnswers>(
    ctx.db,
    `select c.audience, a.person_id as "personId", a.plan_id as "planId", a.cohort_year as "cohortYear",
       c.instrument_code as "instrumentCode", f.given, r.answers, f.language
     from survey_assignment a join survey_campaign c on c.id = a.campaign_id
       join survey_form f on f.assignment_id = a.id join survey_response r on r.assignment_id = a.id
     where a.id = $1 and f.submitted_at is not null and f.withdrawn_at is null and not c.is_anonymous`,
    [assignmentId],
  );
  return row;
}
