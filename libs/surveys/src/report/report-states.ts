export const REPORT_STATES = [
  'NOT_INVITED',
  'REQUESTED',
  'DRAFT',
  'SUBMITTED',
  'ACCEPTED',
  'UNDELIVERED',
  'RETURNED_FOR_FIX',
  'WAIVED',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const SUBMITTED_VIA = ['SELF', 'HOST_PROXY'] as const;
export type SubmittedVia = (typeof SUBMITTED_VIA)[number];

/** Which state may follow which. Only an officer waives, and only what was not handed in. */
export const REPORT_TRANSITIONS: Readonly<Record<ReportState, readonly ReportState[]>> = {
  NOT_INVITED: ['REQUESTED', 'WAIVED'],
  REQUESTED: ['DRAFT', 'SUBMITTED', 'UNDELIVERED', 'WAIVED'],
  DRAFT: ['SUBMITTED', 'UNDELIVERED', 'WAIVED'],
  UNDELIVERED: ['REQUESTED', 'DRAFT', 'SUBMITTED', 'WAIVED'],
  SUBMITTED: ['ACCEPTED', 'RETURNED_FOR_FIX'],
  RETURNED_FOR_FIX: ['SUBMITTED', 'WAIVED'],
  ACCEPTED: [],
  WAIVED: ['REQUESTED'],
};

/** States in which a person can open and answer the report. */
export const OPEN_STATES = [
  'REQUESTED',
  'DRAFT',
  'UNDELIVERED',
  'RETURNED_FOR_FIX',
] as const satisfies readonly ReportState[];

/** Handed in, as the host and the figures count it. */
export const HANDED_IN_STATES = ['SUBMITTED', 'ACCEPTED'] as const satisfies readonly ReportState[];

/** States as an SQL list, for conditions that repeat them. */
export const sqlStates = (states: readonly ReportState[]): string =>
  states.map((state) => `'${state}'`).join(', ');
