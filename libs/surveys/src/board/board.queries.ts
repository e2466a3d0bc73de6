import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { ReportState, SubmittedVia } from '../report/report-states.js';
import { HANDED_IN_STATES, sqlStates } from '../report/report-states.js';

/** One invitee on the board: how far the report is. The columns of the answers are not even named here. */
export interface InviteeReportRow {
  reportId: string;
  participationId: string;
  name: string;
  nameNative: string | null;
  role: 'MAIN' | 'ESCORT';
  funding: 'JST' | 'SELF';
  memberId: string | null;
  state: ReportState;
  submittedAt: Date | null;
  submittedVia: SubmittedVia | null;
  remindedAt: Date | null;
  reminderCount: number;
  hasEmail: boolean;
}

/** Who of a plan has handed in; those who are missing first. */
export function selectInviteeReports(ctx: BaseCtx, planId: string): Promise<InviteeReportRow[]> {
  return sql<InviteeReportRow>(
    ctx.db,
    `select r.id as "reportId", p.id as "participationId", person.name_latin as name, person.name_native as "nameNative",
       p.role, p.funding, m.member_id as "memberId", r.state, r.submitted_at as "submittedAt",
       r.submitted_via as "submittedVia", r.reminded_at as "remindedAt", r.reminder_count as "reminderCount",
       person.email is not null as "hasEmail"
     from participation p join completion_report r on r.participation_id = p.id
       join person on person.id = p.person_id left join member m on m.person_id = person.id
     where p.plan_id = $1 and p.state not in ('WITHDRAWN', 'REPLACED')
     order by (r.state in (${sqlStates(HANDED_IN_STATES)}, 'WAIVED')), p.list_number nulls last, person.name_latin, p.id`,
    [planId],
  );
}

export interface ReportCountRow {
  planId: string;
  asked: number;
  handedIn: number;
  waived: number;
}

/** How many reports of plans are in. */
export function countReports(ctx: BaseCtx, planIds: readonly string[]): Promise<ReportCountRow[]> {
  return sql<ReportCountRow>(
    ctx.db,
    `select p.plan_id as "planId", count(*)::int as asked,
       count(*) filter (where r.state in (${sqlStates(HANDED_IN_STATES)}))::int as "handedIn",
       count(*) filter (where r.state = 'WAIVED')::int as waived
     from participation p join completion_report r on r.participation_id = p.id
     where p.plan_id = any($1::uuid[]) and p.state not in ('WITHDRAWN', 'REPLACED')
     group by p.plan_id`,
    [planIds],
  );
}

export interface OwnReportRow {
  participationId: string;
  state: ReportState;
  receiptNumber: string | null;
  submittedAt: Date | null;
}

/** Reports of one person, latest stay first. */
export function selectOwnReports(ctx: BaseCtx, personId: string): Promise<OwnReportRow[]> {
  return sql<OwnReportRow>(
    ctx.db,
    `select p.id as "participationId", r.state, r.receipt_number as "receiptNumber", r.submitted_at as "submittedAt"
     from participation p join completion_report r on r.participation_id = p.id
     where p.person_id = $1 and p.state not in ('WITHDRAWN', 'REPLACED')
     order by p.departure_date desc nulls last, p.id`,
    [personId],
  );
}
