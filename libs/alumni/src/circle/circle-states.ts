export const CIRCLE_STATES = ['RUNNING', 'ENDED'] as const;
export type CircleState = (typeof CIRCLE_STATES)[number];
export const CIRCLE_TRANSITIONS: Readonly<Record<CircleState, readonly CircleState[]>> = {
  RUNNING: ['ENDED'],
  ENDED: [],
};

export const CIRCLE_REQUEST_STATES = ['WAITING', 'PLACED', 'WITHDRAWN'] as const;
export type CircleRequestState = (typeof CIRCLE_REQUEST_STATES)[number];
export const CIRCLE_REQUEST_TRANSITIONS: Readonly<Record<CircleRequestState, readonly CircleRequestState[]>> =
  {
    WAITING: ['PLACED', 'WITHDRAWN'],
    PLACED: [],
    WITHDRAWN: [],
  };

/** A circle has so many people at its beginning. */
export const SMALLEST_CIRCLE = 6;
export const LARGEST_CIRCLE = 12;
/** With fewer left there is nobody to talk with: it ends. */
export const FEWEST_LEFT = 3;
/** Weeks of a circle, each with its question. */
export const CIRCLE_WEEKS = 4;
