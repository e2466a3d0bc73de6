/** Life of a relay: asked, answered, over. */
export const relayStates = ['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'ENDED'] as const;
export type RelayState = (typeof relayStates)[number];

/** What may follow what. A request that nobody answers expires; a conversation is ended by one of the two or by time. */
export const relayTransitions: Readonly<Record<RelayState, readonly RelayState[]>> = {
  OPEN: ['ACCEPTED', 'DECLINED', 'EXPIRED', 'ENDED'],
  ACCEPTED: ['ENDED'],
  DECLINED: [],
  EXPIRED: [],
  ENDED: [],
};

/** What somebody may ask for. */
export const relayKinds = ['INTRODUCTION', 'MENTORING'] as const;
export type RelayKind = (typeof relayKinds)[number];

/** Days after which an unanswered request expires, and an accepted one ends. */
export const REQUEST_DAYS = 14;
export const CONVERSATION_DAYS = 90;

/** How many people one member may ask in seven days. */
export const ASKED_IN_A_WEEK = 10;

/** What the secretariat makes of a report. */
export const reportOutcomes = ['NO_ACTION', 'STOPPED'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];
