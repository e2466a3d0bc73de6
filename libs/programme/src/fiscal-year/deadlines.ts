import type { DateOnly } from '@enishi/platform';
import { addDays, earlierOf, laterOf } from '@enishi/platform';

/*
 * The only place that computes a deadline. Everything is a calendar date in Japan; "today" comes from
 * `tokyoDate(clock.now())`, so an invitee's local midnight moves nothing.
 */

/** Fixed dates and day counts of a fiscal year's guidelines. */
export interface YearCalendar {
  readonly year: number;
  /** Days after the plan's end within which reports and payments are due; the day after the end is day 1 (R34). */
  readonly reportDays: number;
  readonly reportFixedDate: DateOnly;
  readonly paymentFixedDate: DateOnly;
  readonly refundDate: DateOnly;
  /** Last day on which a visit, or the online exchange after it, may end (R19). */
  readonly lastEndDate: DateOnly;
  /** Days before the first entry by which visa support must be asked for (R29). */
  readonly visaLeadDays: number;
}

/** Dates of one plan that its deadlines follow from. */
export interface PlanDates {
  readonly visitStart: DateOnly;
  readonly visitEnd: DateOnly;
  /** Last departure on the list; null until there is a list, then `visitEnd` stands in. */
  readonly lastDeparture: DateOnly | null;
  readonly postOnlineEnd: DateOnly | null;
  /** Date of suspension or termination (R36). */
  readonly stopDate: DateOnly | null;
  /** Date that JST set for the invitee list (R22). */
  readonly listDueDate: DateOnly | null;
}

export interface PlanDeadlines {
  readonly lastDeparture: DateOnly;
  /** True when the plan was stopped before anybody came: nobody is certified and nobody reports. */
  readonly nobodyCame: boolean;
  /** When the plan ends (終了): last departure or end of the online exchange; the stop date if stopped. */
  readonly planEnd: DateOnly;
  readonly listDue: DateOnly | null;
  readonly visaSupportListDue: DateOnly;
  readonly certificatesDue: DateOnly;
  /** Host's reports and every invitee's completion report (R33). */
  readonly reportsDue: DateOnly;
  /** Only where online exchange follows the return (R35). */
  readonly interimExpenseReportDue: DateOnly | null;
  readonly paymentDue: DateOnly;
  readonly refundDue: DateOnly;
  /** First fiscal year of the follow-up survey (R39). */
  readonly followUpFromYear: number;
}

/** Fiscal year (April to March) that a date lies in. */
export function fiscalYearOf(date: DateOnly): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 4 ? year : year - 1;
}

/** Every deadline of a plan (R19, R22, R24, R29, R33-R37, R39). */
export function planDeadlines(plan: PlanDates, year: YearCalendar): PlanDeadlines {
  const lastDeparture = plan.lastDeparture ?? plan.visitEnd;
  const planEnd = plan.stopDate ?? laterOf(lastDeparture, plan.postOnlineEnd ?? lastDeparture);
  const reportTerm = addDays(planEnd, year.reportDays);
  const paymentDue = earlierOf(reportTerm, year.paymentFixedDate);
  return {
    lastDeparture,
    nobodyCame: plan.stopDate !== null && plan.stopDate < plan.visitStart,
    planEnd,
    listDue: plan.listDueDate,
    visaSupportListDue: addDays(plan.visitStart, -year.visaLeadDays),
    certificatesDue: certificateDue(planEnd, lastDeparture),
    reportsDue: earlierOf(reportTerm, year.reportFixedDate),
    interimExpenseReportDue:
      plan.postOnlineEnd && plan.postOnlineEnd > lastDeparture && !plan.stopDate
        ? addDays(lastDeparture, year.reportDays)
        : null,
    paymentDue: plan.stopDate ? earlierOf(paymentDue, plan.stopDate) : paymentDue,
    refundDue: year.refundDate,
    followUpFromYear: fiscalYearOf(planEnd) + 1,
  };
}

/**
 * When a certificate must be with the host: by the plan's end (guidelines 5.4(1)) and by the day of
 * return (6.2), so the earlier one (R24). `departure` is that of the group or of one person.
 */
export function certificateDue(planEnd: DateOnly, departure: DateOnly): DateOnly {
  return earlierOf(planEnd, departure);
}
