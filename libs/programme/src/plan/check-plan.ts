import type { DateOnly } from '@enishi/platform';
import { daysBetween } from '@enishi/platform';
import type { PlanProblem, PlanProblemCode } from '../errors.js';
import type { ProgrammeType } from './programme-line.js';

/** What is known about a plan when it is checked; read by `selectPlanCheck`. */
export interface PlanCheckFacts {
  fiscalYear: number;
  callRound: number | null;
  programmeType: ProgrammeType;
  visitStart: DateOnly;
  visitEnd: DateOnly;
  postOnlineEnd: DateOnly | null;
  farTravel: boolean;
  lastEndDate: DateOnly;
  /** First day of visits of the plan's call; null when the call is not known. */
  visitsFrom: DateOnly | null;
  maxDays: number | null;
  maxDaysFar: number | null;
  host: { name: string; countryCode: string };
  senders: readonly {
    name: string;
    countryCode: string;
    countryName: string;
    /** False when the year has a list of countries and this one (or what it is part of) is not on it. */
    eligible: boolean;
    onForeignUserList: boolean;
    chinaRegistrationNumber: string | null;
    /** Reception number of another plan that carries the same registration number. */
    registrationUsedBy: string | null;
  }[];
  /** Other plans of the year with the same person in charge. */
  samePi: readonly { receptionNumber: string; overlaps: boolean; sharesSender: boolean }[];
}

/** Problems of a plan as a whole (R10, R11, R18-R21, R46); those of its people belong to the invitee list. */
export function checkPlan(facts: PlanCheckFacts): PlanProblem[] {
  return [...checkDates(facts), ...checkHost(facts), ...checkSenders(facts), ...checkSamePi(facts)];
}

/** @internal Builds one problem. */
function problem(
  severity: PlanProblem['severity'],
  code: PlanProblemCode,
  field: string,
  params: Record<string, string | number> = {},
): PlanProblem {
  return {
    code,
    severity,
    field,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
  };
}

function checkDates(facts: PlanCheckFacts): PlanProblem[] {
  const { visitStart: start, visitEnd: end, postOnlineEnd } = facts;
  if (start > end) return [problem('BLOCK', 'VISIT_DATES_REVERSED', 'visitEnd', { start, end })];
  const found: PlanProblem[] = [];
  if (postOnlineEnd && postOnlineEnd < end)
    found.push(problem('BLOCK', 'ONLINE_ENDS_BEFORE_VISIT', 'postOnlineEnd', { end: postOnlineEnd }));
  const planEnd = postOnlineEnd && postOnlineEnd > end ? postOnlineEnd : end;
  if (planEnd > facts.lastEndDate)
    found.push(
      problem('BLOCK', 'ENDS_TOO_LATE', postOnlineEnd ? 'postOnlineEnd' : 'visitEnd', {
        end: planEnd,
        limit: facts.lastEndDate,
      }),
    );
  if (facts.visitsFrom && start < facts.visitsFrom)
    found.push(
      problem('BLOCK', 'STARTS_BEFORE_CALL', 'visitStart', {
        start,
        round: facts.callRound ?? '',
        from: facts.visitsFrom,
      }),
    );
  const days = daysBetween(start, end) + 1;
  const limit = facts.farTravel ? (facts.maxDaysFar ?? facts.maxDays) : facts.maxDays;
  // The plan may be kept so: the list is where the days of each person block (R18).
  if (limit !== null && days > limit)
    found.push(problem('WARN', 'TOO_MANY_DAYS', 'visitEnd', { days, limit }));
  return found;
}

function checkHost({ host }: PlanCheckFacts): PlanProblem[] {
  return host.countryCode === 'JP'
    ? []
    : [problem('BLOCK', 'HOST_NOT_IN_JAPAN', 'hostInstitutionId', { institution: host.name })];
}

function checkSenders({ senders }: PlanCheckFacts): PlanProblem[] {
  return senders.flatMap((sender) => {
    const institution = sender.name;
    const found: PlanProblem[] = [];
    if (!sender.eligible)
      found.push(
        problem('BLOCK', 'SENDER_NOT_ELIGIBLE', 'senders', { institution, country: sender.countryName }),
      );
    if (sender.onForeignUserList)
      found.push(problem('BLOCK', 'SENDER_ON_USER_LIST', 'senders', { institution }));
    if (sender.countryCode === 'CN') {
      const number = sender.chinaRegistrationNumber;
      if (!number) found.push(problem('WARN', 'REGISTRATION_NUMBER_MISSING', 'senders', { institution }));
      else if (sender.registrationUsedBy)
        found.push(
          problem('BLOCK', 'REGISTRATION_NUMBER_USED', 'senders', {
            number,
            plan: sender.registrationUsedBy,
          }),
        );
    }
    if (sender.countryCode === 'MM') found.push(problem('WARN', 'CONSULT_MYANMAR', 'senders'));
    return found;
  });
}

function checkSamePi({ samePi }: PlanCheckFacts): PlanProblem[] {
  return samePi.flatMap((other) => {
    const plan = other.receptionNumber;
    const found: PlanProblem[] = [];
    if (other.overlaps) found.push(problem('WARN', 'PI_OVERLAP', 'visitStart', { plan }));
    if (other.sharesSender) found.push(problem('WARN', 'PI_SAME_SENDER', 'senders', { plan }));
    return found;
  });
}
