import type { DateOnly } from '@enishi/platform';

/** States of an exchange plan from its adoption on; earlier ones belong to the selection and never arrive here. */
export const PLAN_STATES = [
  'ADOPTED',
  'WORK_PLAN_APPROVED',
  'AGREEMENT_SIGNED',
  'INVITEE_LIST_CONFIRMED',
  'IN_PROGRESS',
  'VISIT_ENDED',
  'ENDED',
  'REPORTING',
  'REPORTS_COMPLETE',
  'CLOSED',
  'FOLLOW_UP',
  'SUSPENDED',
  'TERMINATED',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** The two ways a plan stops before its end: 中止 and 解除. */
export const STOP_KINDS = ['SUSPENDED', 'TERMINATED'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

const STOPS = STOP_KINDS satisfies readonly PlanState[];

/**
 * Which state may follow which. A list that is undone leads back to the signed agreement; a stopped plan
 * still owes reports for everybody who came (R40) and is closed when an officer says so. An online plan goes
 * from its agreement straight into its exchange: nobody enters Japan, so there is no list.
 */
export const PLAN_TRANSITIONS: Readonly<Record<PlanState, readonly PlanState[]>> = {
  ADOPTED: ['WORK_PLAN_APPROVED', ...STOPS],
  WORK_PLAN_APPROVED: ['AGREEMENT_SIGNED', ...STOPS],
  AGREEMENT_SIGNED: ['INVITEE_LIST_CONFIRMED', 'IN_PROGRESS', ...STOPS],
  INVITEE_LIST_CONFIRMED: ['AGREEMENT_SIGNED', 'IN_PROGRESS', ...STOPS],
  IN_PROGRESS: ['VISIT_ENDED', ...STOPS],
  VISIT_ENDED: ['ENDED', ...STOPS],
  ENDED: ['REPORTING'],
  REPORTING: ['REPORTS_COMPLETE'],
  REPORTS_COMPLETE: ['REPORTING', 'CLOSED'],
  CLOSED: ['FOLLOW_UP'],
  FOLLOW_UP: [],
  SUSPENDED: ['CLOSED'],
  TERMINATED: ['CLOSED'],
};

/** True when a plan may go from one state to the other in one step. */
export function mayFollow(from: PlanState, to: PlanState): boolean {
  return PLAN_TRANSITIONS[from].includes(to);
}

/** States in which a plan has neither been stopped nor closed: those on the boards. */
export const OPEN_STATES: readonly PlanState[] = PLAN_STATES.filter(
  (state) => state !== 'CLOSED' && state !== 'FOLLOW_UP',
);

/** States that a plan may be in when it first arrives by hand or by import. */
export const ARRIVAL_STATES = [
  'ADOPTED',
  'WORK_PLAN_APPROVED',
  'AGREEMENT_SIGNED',
] as const satisfies PlanState[];

/**
 * The state that the calendar brings about by itself, one step at a time; null when the day changes nothing.
 * A visit has ended on the day after the last departure, a plan on the day after its end.
 */
export function stateByDate(
  state: PlanState,
  dates: { visitStart: DateOnly; lastDeparture: DateOnly; planEnd: DateOnly },
  today: DateOnly,
  bringsPeople = true,
): PlanState | null {
  const awaitsStart = bringsPeople ? 'INVITEE_LIST_CONFIRMED' : 'AGREEMENT_SIGNED';
  if (state === awaitsStart && dates.visitStart <= today) return 'IN_PROGRESS';
  if (state === 'IN_PROGRESS' && dates.lastDeparture < today) return 'VISIT_ENDED';
  if (state === 'VISIT_ENDED' && dates.planEnd < today) return 'ENDED';
  if (state === 'ENDED') return 'REPORTING';
  return null;
}
