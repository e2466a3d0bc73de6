import type { EventKind } from '../field/event-kinds.js';

/** What the office was told about a case, by letter, telephone or mail. */
export const CASE_MARKS = ['REFUSED', 'DECEASED', 'UNABLE', 'LANGUAGE', 'DUPLICATE', 'NOT_ELIGIBLE'] as const;
export type CaseMark = (typeof CASE_MARKS)[number];

/** Said no (2.111), or does not belong to those who are asked (2.31 to 4.81, as `INELIGIBLE_CODES` says). */
export const eventOf = (mark: CaseMark): Extract<EventKind, 'DECLINED' | 'NOT_ELIGIBLE'> =>
  mark === 'REFUSED' ? 'DECLINED' : 'NOT_ELIGIBLE';
