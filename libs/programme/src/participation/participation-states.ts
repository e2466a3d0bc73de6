/** States of one person's participation (domain 2.3); the CHECK constraint lists the same words. */
export const PARTICIPATION_STATES = [
  'PLANNED',
  'LISTED',
  'CONFIRMED',
  'ENTERED_JAPAN',
  'EARLY_DEPARTURE',
  'DEPARTED',
  'RETURN_CONFIRMED',
  'WITHDRAWN',
  'REPLACED',
] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];

/** Somebody who is on the plan's list no more. */
export function isGone(state: string): boolean {
  return state === 'WITHDRAWN' || state === 'REPLACED';
}
