/** Life of a term: appointed ahead, running with the right of a coordinator, over; or called off before it began. */
export const termStates = ['PLANNED', 'RUNNING', 'ENDED', 'CANCELLED'] as const;
export type TermState = (typeof termStates)[number];

/** What may follow what. */
export const termTransitions: Readonly<Record<TermState, readonly TermState[]>> = {
  PLANNED: ['RUNNING', 'CANCELLED'],
  RUNNING: ['ENDED'],
  ENDED: [],
  CANCELLED: [],
};

export const termRoles = ['MAIN', 'DEPUTY', 'COORDINATOR'] as const;
export type TermRole = (typeof termRoles)[number];
