/*
 * A claim is an outcome or a return visit as one source tells it. The same words are in the CHECKs of both tables; a
 * test compares them.
 */

/** Life of a claim. Rejected claims stay where they are; that they are not counted is said by their verification. */
export const CLAIM_STATES = ['DRAFT', 'SUBMITTED', 'VERIFIED', 'DUPLICATE', 'WITHDRAWN'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** What may follow what. The office's decisions can be undone; a withdrawn line comes back when it is told again. */
export const CLAIM_TRANSITIONS: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  DRAFT: ['SUBMITTED', 'WITHDRAWN'],
  SUBMITTED: ['VERIFIED', 'DUPLICATE', 'WITHDRAWN'],
  VERIFIED: ['SUBMITTED', 'DUPLICATE', 'WITHDRAWN'],
  DUPLICATE: ['SUBMITTED', 'VERIFIED', 'WITHDRAWN'],
  WITHDRAWN: ['SUBMITTED'],
};

/** How sure we are: told by one, confirmed by a second source, proved to the office, found wrong by it. */
export const VERIFICATIONS = ['CLAIMED', 'CORROBORATED', 'VERIFIED', 'REJECTED'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** CLAIMED and CORROBORATED follow from verdicts; the other two are the office's word and stay until it is undone. */
export const VERIFICATION_TRANSITIONS: Readonly<Record<Verification, readonly Verification[]>> = {
  CLAIMED: ['CORROBORATED', 'VERIFIED', 'REJECTED'],
  CORROBORATED: ['CLAIMED', 'VERIFIED', 'REJECTED'],
  VERIFIED: ['CLAIMED', 'CORROBORATED', 'REJECTED'],
  REJECTED: ['CLAIMED', 'CORROBORATED', 'VERIFIED'],
};

/** Who tells. */
export const SOURCES = [
  'HOST',
  'ALUMNUS',
  'SECRETARIAT',
  'SENDING_INSTITUTION',
  'REGISTRY',
  'COMPLETION_REPORT',
] as const;
export type Source = (typeof SOURCES)[number];

export const VERDICTS = ['CONFIRM', 'CORRECT', 'DENY'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ATTRIBUTIONS = ['CAUSED', 'CONTRIBUTED', 'UNRELATED', 'UNKNOWN'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** Why an institution is not one of the list. */
export const INSTITUTION_REASONS = ['NOT_LISTED', 'NO_INSTITUTION'] as const;

/** Both kinds of claims. */
export const CLAIM_KINDS = ['OUTCOME', 'REVISIT'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** States from which a claim may come into the given one. */
export function statesBefore(next: ClaimState): ClaimState[] {
  return CLAIM_STATES.filter((state) => CLAIM_TRANSITIONS[state].includes(next));
}
