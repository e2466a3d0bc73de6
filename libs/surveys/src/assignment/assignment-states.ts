export const ASSIGNMENT_STATES = [
  'SCHEDULED',
  'SENT',
  'OPENED',
  'PARTIAL',
  'ANSWERED',
  'DECLINED',
  'UNDELIVERABLE',
  'EXPIRED',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const MODULES = ['PULSE', 'FULL', 'HOST'] as const;
export type SurveyModule = (typeof MODULES)[number];

/**
 * How far a case is, for lists and mails; the disposition of the field report is derived from its events instead.
 * Somebody who opens the form after a bounce or a refusal is welcome. What the office noted by mistake goes back to how far
 * the case was.
 */
export const ASSIGNMENT_TRANSITIONS: Readonly<Record<AssignmentState, readonly AssignmentState[]>> = {
  SCHEDULED: ['SENT', 'OPENED', 'UNDELIVERABLE', 'DECLINED', 'EXPIRED'],
  SENT: ['OPENED', 'PARTIAL', 'ANSWERED', 'UNDELIVERABLE', 'DECLINED', 'EXPIRED'],
  OPENED: ['PARTIAL', 'ANSWERED', 'DECLINED', 'EXPIRED'],
  PARTIAL: ['ANSWERED', 'DECLINED', 'EXPIRED'],
  ANSWERED: ['DECLINED'],
  DECLINED: ['SCHEDULED', 'SENT', 'OPENED', 'PARTIAL', 'EXPIRED'],
  UNDELIVERABLE: ['SENT', 'OPENED', 'EXPIRED'],
  EXPIRED: ['SCHEDULED', 'SENT', 'OPENED', 'PARTIAL'],
};

/** States in which nothing was answered yet and a reminder still makes sense. */
export const UNANSWERED_STATES = [
  'SCHEDULED',
  'SENT',
  'OPENED',
  'PARTIAL',
] as const satisfies readonly AssignmentState[];
