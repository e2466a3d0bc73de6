import type { BaseCtx } from '@enishi/platform';
import { sql, tokyoDate } from '@enishi/platform';
import type { AssignmentState, SurveyModule } from '../assignment/assignment-states.js';
import type { Audience } from '../campaign/campaign-states.js';
import type { HeldReason } from '../contact/held-reasons.js';
import { heldBecause, heldValues } from '../contact/held.queries.js';
import { takesNewForms } from './form-window.js';

export interface CaseToOpenRow {
  planId: string | null;
  personId: string | null;
  isTaken: boolean;
  isHandedIn: boolean;
  held: HeldReason | null;
}

export async function findCase(ctx: BaseCtx, assignmentId: string): Promise<CaseToOpenRow | undefined> {
  const now = ctx.clock.now();
  const [row] = await sql<CaseToOpenRow>(
    ctx.db,
    `select a.plan_id as "planId", a.person_id as "personId", ${takesNewForms('$2')} as "isTaken",
       f.submitted_at is not null and c.state <> 'ARCHIVED' as "isHandedIn",
       ${heldBecause(3)} as held
     from survey_assignment a join survey_campaign c on c.id = a.campaign_id
       join survey_contact k on k.id = a.contact_id left join survey_form f on f.assignment_id = a.id
     where a.id = $1 and c.state not in ('DRAFT', 'SCHEDULED')`,
    [assignmentId, now, ...heldValues(tokyoDate(now))],
  );
  return row;
}

/** A case as the person or host who is asked sees it from inside. */
export interface FollowUpRow {
  assignmentId: string;
  audience: Audience;
  fiscalYear: number;
  name: string;
  planId: string | null;
  planTitle: string | null;
  module: SurveyModule;
  state: AssignmentState;
  dueOn: string;
  instrumentCode: string;
  instrumentVersion: number;
  receiptNumber: string | null;
  submittedAt: Date | null;
  withdrawnAt: Date | null;
  isOpen: boolean;
}

/** Cases of a person or of plans in campaigns that run, and those that were answered; due first. */
export function selectFollowUps(
  ctx: BaseCtx,
  of: { personId: string | null; planIds: readonly string[] },
): Promise<FollowUpRow[]> {
  return sql<FollowUpRow>(
    ctx.db,
    `select a.id as "assignmentId", c.audience, c.fiscal_year as "fiscalYear",
       case $4::text when 'ja' then c.name_ja when 'zh-Hans' then c.name_zh_hans else c.name_en end as name,
       a.plan_id as "planId", case when $4::text = 'ja' then p.title_ja else p.title_en end as "planTitle", a.module, a.state,
       c.closes_on::text as "dueOn", c.instrument_code as "instrumentCode", c.instrument_version as "instrumentVersion", f.receipt_number as "receiptNumber",
       f.submitted_at as "submittedAt", f.withdrawn_at as "withdrawnAt", ${takesNewForms('$3')} as "isOpen"
     from survey_assignment a join survey_campaign c on c.id = a.campaign_id
       left join exchange_plan p on p.id = a.plan_id left join survey_form f on f.assignment_id = a.id
     where (a.person_id = $1 or a.plan_id = any($2::uuid[]))
       and (${takesNewForms('$3')} or (f.submitted_at is not null and c.state <> 'ARCHIVED'))
     order by (f.submitted_at is not null), c.closes_on, p.reception_number, a.id`,
    [of.personId, of.planIds, ctx.clock.now(), ctx.locale],
  );
}
