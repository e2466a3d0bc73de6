import { execute, sql } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import type { YearCalendar } from './deadlines.js';
import type { ReferenceYear } from './reference-years.js';

export interface FiscalYearView extends YearCalendar {
  readonly provisional: boolean;
  readonly ageLimit: number;
  readonly shortStayDays: number;
  readonly childhoodAge: number;
}

export interface CallWindowView {
  fiscalYear: number;
  round: number;
  opensOn: string;
  closesOn: string;
  visitsFrom: string;
  listDueDate: string | null;
}

export interface CourseRuleView {
  fiscalYear: number;
  programmeType: string;
  maxDays: number | null;
  maxDaysFar: number | null;
  maxHeads: number | null;
  maxHeadsSeveral: number | null;
  maxHeadsPerSender: number | null;
  maxEscortsPerSender: number | null;
  maxEscorts: number | null;
  firstVisitApplies: boolean;
}

/** Calendar columns as JSON, for queries that read plans together with their year. */
export const CALENDAR_JSON = `jsonb_build_object(
  'year', y.year, 'reportDays', y.report_days, 'reportFixedDate', y.report_fixed_date,
  'paymentFixedDate', y.payment_fixed_date, 'refundDate', y.refund_date, 'lastEndDate', y.last_end_date,
  'visaLeadDays', y.visa_lead_days)`;

/** Every fiscal year with its calendar, newest first. */
export function selectFiscalYears(ctx: BaseCtx): Promise<FiscalYearView[]> {
  return sql<FiscalYearView>(
    ctx.db,
    `select year, report_days as "reportDays", report_fixed_date::text as "reportFixedDate",
            payment_fixed_date::text as "paymentFixedDate", refund_date::text as "refundDate",
            last_end_date::text as "lastEndDate", visa_lead_days as "visaLeadDays", provisional,
            age_limit as "ageLimit", short_stay_days as "shortStayDays", childhood_age as "childhoodAge"
     from fiscal_year order by year desc`,
  );
}

/** Calls of the given years, in order. */
export function selectCallWindows(ctx: BaseCtx, years: readonly number[]): Promise<CallWindowView[]> {
  return sql<CallWindowView>(
    ctx.db,
    `select fiscal_year as "fiscalYear", round, opens_on::text as "opensOn", closes_on::text as "closesOn",
            visits_from::text as "visitsFrom", list_due_date::text as "listDueDate"
     from call_window where fiscal_year = any($1) order by fiscal_year, round`,
    [years],
  );
}

/** Limits of every line in the given years. */
export function selectCourseRules(ctx: BaseCtx, years: readonly number[]): Promise<CourseRuleView[]> {
  return sql<CourseRuleView>(
    ctx.db,
    `select fiscal_year as "fiscalYear", programme_type as "programmeType", max_days as "maxDays",
            max_days_far as "maxDaysFar", max_heads as "maxHeads", max_heads_several as "maxHeadsSeveral",
            max_heads_per_sender as "maxHeadsPerSender", max_escorts_per_sender as "maxEscortsPerSender",
            max_escorts as "maxEscorts", first_visit_applies as "firstVisitApplies"
     from course_rule where fiscal_year = any($1) order by fiscal_year, programme_type`,
    [years],
  );
}

/** Eligible countries of the given years; an empty year means that all were eligible in principle. */
export function selectEligibleCountries(
  ctx: BaseCtx,
  years: readonly number[],
): Promise<{ fiscalYear: number; countryCode: string; priority: boolean }[]> {
  return sql(
    ctx.db,
    `select fiscal_year as "fiscalYear", country_code as "countryCode", priority
     from eligible_country where fiscal_year = any($1) order by fiscal_year, country_code`,
    [years],
  );
}

/** Adds a year with everything that belongs to it; a year that is there keeps what officers made of it. */
export async function insertReferenceYear(ctx: BaseCtx, year: ReferenceYear): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into fiscal_year (year, report_days, report_fixed_date, payment_fixed_date, refund_date, last_end_date,
                              visa_lead_days, age_limit, short_stay_days, childhood_age, provisional)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (year) do nothing`,
    [
      year.year,
      year.reportDays,
      year.reportFixedDate,
      year.paymentFixedDate,
      year.refundDate,
      year.lastEndDate,
      year.visaLeadDays,
      year.ageLimit,
      year.shortStayDays,
      year.childhoodAge,
      year.provisional,
    ],
  );
  if (added === 0) return false;
  await execute(
    ctx.db,
    `insert into call_window (fiscal_year, round, opens_on, closes_on, visits_from)
     select $1, c.round, c."opensOn", c."closesOn", c."visitsFrom"
     from jsonb_to_recordset($2::jsonb) as c(round integer, "opensOn" date, "closesOn" date, "visitsFrom" date)`,
    [year.year, JSON.stringify(year.calls)],
  );
  const courses = Object.entries(year.courses).map(([programmeType, limits]) => ({
    programmeType,
    ...limits,
  }));
  await execute(
    ctx.db,
    `insert into course_rule (fiscal_year, programme_type, max_days, max_days_far, max_heads, max_heads_several,
                              max_heads_per_sender, max_escorts_per_sender, max_escorts, first_visit_applies)
     select $1, c."programmeType", c."maxDays", c."maxDaysFar", c."maxHeads", c."maxHeadsSeveral",
            c."maxHeadsPerSender", c."maxEscortsPerSender", c."maxEscorts", c."firstVisitApplies"
     from jsonb_to_recordset($2::jsonb) as c("programmeType" text, "maxDays" integer, "maxDaysFar" integer,
       "maxHeads" integer, "maxHeadsSeveral" integer, "maxHeadsPerSender" integer,
       "maxEscortsPerSender" integer, "maxEscorts" integer, "firstVisitApplies" boolean)`,
    [year.year, JSON.stringify(courses)],
  );
  await execute(
    ctx.db,
    `insert into eligible_country (fiscal_year, country_code, priority)
     select $1, code, code = any($3::text[]) from unnest($2::text[]) as code`,
    [year.year, year.eligible, year.priority],
  );
  return true;
}
