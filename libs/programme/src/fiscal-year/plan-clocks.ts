import type { DateOnly } from '@enishi/platform';
import { daysBetween } from '@enishi/platform';
import { PROGRAMME_LINES } from '../plan/programme-line.js';
import type { ProgrammeType } from '../plan/programme-line.js';
import type { PlanDeadlines } from './deadlines.js';

/** What must be done in a plan by some day, in the order of its life. */
export const CLOCK_KINDS = [
  'VISA_SUPPORT_LIST',
  'INVITEE_LIST',
  'CERTIFICATES',
  'RETURN_REPORT',
  'COMPLETION_REPORTS',
  'HOST_REPORTS',
  'INTERIM_EXPENSE_REPORT',
  'PAYMENT',
  'REFUND',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/**
 * LATER: more than two weeks ahead. SOON: within two weeks. OVERDUE: the day has gone by. SETTLED: done.
 * PASSED: the day has gone by of something that only some plans need, or of a limit that asks for no word.
 * ANYTIME: no day is printed.
 */
export const CLOCK_STATES = ['LATER', 'SOON', 'OVERDUE', 'SETTLED', 'PASSED', 'ANYTIME'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** Who has to act: the host institution, or JST's officer. */
export type ClockActor = 'HOST' | 'OFFICER';

export interface PlanClock {
  readonly kind: ClockKind;
  readonly dueOn: DateOnly | null;
  /** Whole days from today in Japan; 0 on the due day itself, negative afterwards. */
  readonly daysLeft: number | null;
  readonly state: ClockState;
  readonly actor: ClockActor;
  readonly settledOn: DateOnly | null;
}

/** Days before a due date from which it counts as soon. */
export const SOON_DAYS = 14;

/** Needed by some plans only: their day going by is no failure, and they are nobody's next step. */
const ON_REQUEST: ReadonlySet<ClockKind> = new Set(['VISA_SUPPORT_LIST', 'INTERIM_EXPENSE_REPORT', 'REFUND']);

/** Days that end quietly: what is paid later does not count (R36), but nobody has to say anything. */
const QUIET: ReadonlySet<ClockKind> = new Set([...ON_REQUEST, 'PAYMENT']);

/**
 * The clocks of a plan as seen on a day in Japan. Direct invitation has JST itself as host, so there is
 * no money to account for; an online plan brings nobody to Japan, so nobody is listed or certified (R26).
 */
export function planClocks(input: {
  programmeType: ProgrammeType;
  deadlines: PlanDeadlines;
  settled: ReadonlyMap<ClockKind, DateOnly>;
  today: DateOnly;
}): PlanClock[] {
  const { deadlines, settled, today } = input;
  const line = PROGRAMME_LINES[input.programmeType];
  const due: Record<ClockKind, DateOnly | null> = {
    VISA_SUPPORT_LIST: deadlines.visaSupportListDue,
    INVITEE_LIST: deadlines.listDue,
    CERTIFICATES: deadlines.certificatesDue,
    RETURN_REPORT: null,
    COMPLETION_REPORTS: deadlines.reportsDue,
    HOST_REPORTS: deadlines.reportsDue,
    INTERIM_EXPENSE_REPORT: deadlines.interimExpenseReportDue,
    PAYMENT: deadlines.paymentDue,
    REFUND: deadlines.refundDue,
  };
  return CLOCK_KINDS.filter((kind) => {
    if (VISIT_CLOCKS.has(kind) && (!line.bringsPeople || deadlines.nobodyCame)) return false;
    if (MONEY_CLOCKS.has(kind) && !line.hasAgreement) return false;
    return kind === 'RETURN_REPORT' || due[kind] !== null;
  }).map((kind) => ({
    kind,
    dueOn: due[kind],
    daysLeft: due[kind] === null ? null : daysBetween(today, due[kind]),
    state: clockState(kind, due[kind], settled.get(kind) ?? null, today),
    actor: kind === 'CERTIFICATES' ? 'OFFICER' : 'HOST',
    settledOn: settled.get(kind) ?? null,
  }));
}

const VISIT_CLOCKS: ReadonlySet<ClockKind> = new Set<ClockKind>([
  'VISA_SUPPORT_LIST',
  'INVITEE_LIST',
  'CERTIFICATES',
  'RETURN_REPORT',
  'COMPLETION_REPORTS',
  'INTERIM_EXPENSE_REPORT',
]);
const MONEY_CLOCKS: ReadonlySet<ClockKind> = new Set<ClockKind>([
  'HOST_REPORTS',
  'INTERIM_EXPENSE_REPORT',
  'PAYMENT',
  'REFUND',
]);

function clockState(
  kind: ClockKind,
  dueOn: DateOnly | null,
  settledOn: DateOnly | null,
  today: DateOnly,
): ClockState {
  if (settledOn) return 'SETTLED';
  if (dueOn === null) return 'ANYTIME';
  const left = daysBetween(today, dueOn);
  if (left < 0) return QUIET.has(kind) ? 'PASSED' : 'OVERDUE';
  return left <= SOON_DAYS ? 'SOON' : 'LATER';
}

/** The clock to act on next: the unsettled one that is due first, of those that every plan needs. */
export function nextClock(clocks: readonly PlanClock[]): PlanClock | null {
  const open = clocks.filter(
    (clock) =>
      clock.dueOn !== null &&
      (clock.state === 'OVERDUE' || clock.state === 'SOON' || clock.state === 'LATER'),
  );
  const needed = open.filter((clock) => !ON_REQUEST.has(clock.kind));
  return needed.toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : a.dueOn! > b.dueOn! ? 1 : 0))[0] ?? null;
}
