/**
 * Why somebody of the frame is not asked, in the order in which the reasons are looked for: each person is counted
 * once, under the first that holds.
 */
export const EXCLUSION_REASONS = [
  'LEFT',
  'ASKED_THIS_YEAR',
  'NO_CONSENT',
  'MINOR',
  'NO_ADDRESS',
  'UNDELIVERABLE',
  'UNSUBSCRIBED',
  'BURDEN',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
