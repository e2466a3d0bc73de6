/** Life of an opportunity: a host hands its laboratory in, the office publishes; the day of expiry ends it. */
export const OPPORTUNITY_STATES = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN'] as const;
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number];

/** What may follow what. A withdrawal can be undone; what has expired is written anew from a draft. */
export const OPPORTUNITY_TRANSITIONS: Readonly<Record<OpportunityState, readonly OpportunityState[]>> = {
  DRAFT: ['SUBMITTED', 'PUBLISHED', 'WITHDRAWN'],
  SUBMITTED: ['PUBLISHED', 'DRAFT', 'WITHDRAWN'],
  PUBLISHED: ['EXPIRED', 'WITHDRAWN'],
  EXPIRED: ['DRAFT'],
  WITHDRAWN: ['PUBLISHED', 'DRAFT'],
};

/** Moves that a host makes itself; whatever else is the office's. */
export const HOST_MOVES: readonly (readonly [OpportunityState, OpportunityState])[] = [
  ['DRAFT', 'SUBMITTED'],
  ['SUBMITTED', 'DRAFT'],
  ['PUBLISHED', 'WITHDRAWN'],
  ['DRAFT', 'WITHDRAWN'],
  ['WITHDRAWN', 'DRAFT'],
];
