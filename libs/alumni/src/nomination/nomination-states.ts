/** Life of a call: members apply, coordinators rank, the secretariat decides. */
export const callStates = ['OPEN', 'RANKING', 'HANDED_IN', 'DECIDED', 'CANCELLED'] as const;
export type CallState = (typeof callStates)[number];

/** What may follow what. */
export const callTransitions: Readonly<Record<CallState, readonly CallState[]>> = {
  OPEN: ['RANKING', 'CANCELLED'],
  RANKING: ['HANDED_IN', 'CANCELLED'],
  HANDED_IN: ['DECIDED', 'CANCELLED'],
  DECIDED: [],
  CANCELLED: [],
};

/** Life of an application. */
export const nominationStates = ['APPLIED', 'WITHDRAWN', 'CHOSEN', 'NOT_CHOSEN'] as const;
export type NominationState = (typeof nominationStates)[number];

/** What may follow what; who withdrew may apply again while the call is open. */
export const nominationTransitions: Readonly<Record<NominationState, readonly NominationState[]>> = {
  APPLIED: ['WITHDRAWN', 'CHOSEN', 'NOT_CHOSEN'],
  WITHDRAWN: ['APPLIED'],
  CHOSEN: [],
  NOT_CHOSEN: [],
};

/** States from which a call may become the given one. */
export function callStatesBefore(next: CallState): CallState[] {
  return callStates.filter((state) => callTransitions[state].includes(next));
}
