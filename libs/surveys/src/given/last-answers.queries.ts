import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';

/** What is known of a case before its form is opened. */
export interface CaseFactsRow {
  personId: string | null;
  planId: string | null;
  cohortYear: number;
  fiscalYear: number;
  module: string;
  isAnonymous: boolean;
  locale: string;
  lastAssignmentId: string | null;
  lastAnswers: Answers | null;
}

/** A case with the answers of the same person or plan in the latest earlier campaign of the same audience. */
export async function findCaseFacts(ctx: BaseCtx, assignmentId: string): Promise<CaseFactsRow | undefined> {
  const [row] = await sql<CaseFactsRow>(
    ctx.db,
    `select a.person_id as "personId", a.plan_id as "planId", a.cohort_year as "cohortYear", c.fiscal_year as "fiscalYear",
       a.module, c.is_anonymous as "isAnonymous", contact.locale, last.assignment_id as "lastAssignmentId",
       last.answers as "lastAnswers"
     from survey_assignment a join survey_campaign c on c.id = a.campaign_id
       join survey_contact contact on contact.id = a.contact_id
       left join lateral (
         select r.assignment_id, r.answers
         from survey_assignment b join survey_campaign d on d.id = b.campaign_id
           join survey_response r on r.assignment_id = b.id
         where (b.person_id = a.person_id or b.plan_id = a.plan_id) and d.audience = c.audience
           and d.fiscal_year < c.fiscal_year
         order by d.fiscal_year desc, r.submitted_at desc limit 1) last on true
     where a.id = $1`,
    [assignmentId],
  );
  return row;
}

/** Who came with a plan, for the person picker of its host. */
export function selectPersonsOfPlan(ctx: BaseCtx, planId: string): Promise<{ id: string; name: string }[]> {
  return sql<{ id: string; name: string }>(
    ctx.db,
    `select person.id, person.name_latin as name
     from participation p join person on person.id = p.person_id
     where p.plan_id = $1 and p.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED')
     order by p.list_number nulls last, person.name_latin, person.id`,
    [planId],
  );
}
