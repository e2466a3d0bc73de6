/** What a visit can lead to (guidelines 4.3, 5.4; the last three and co-publications are our proposal). */
export const OUTCOME_TYPES = [
  'STUDY_IN_JAPAN',
  'EMPLOYMENT_IN_JAPAN',
  'RESEARCH_STAY',
  'JOINT_RESEARCH_START',
  'CO_PUBLICATION',
  'AGREEMENT_NEW',
  'AGREEMENT_STRENGTHENED',
  'DOUBLE_DEGREE_OR_CREDIT',
  'CONTINUED_EXCHANGE',
  'OUTBOUND_FROM_JAPAN',
  'HOST_GLOBALISATION',
  'VISIBILITY',
  'JAPANESE_STUDENT_EFFECT',
  'FOLLOW_ON_GRANT',
  'PATENT',
  'OTHER',
] as const;
export type OutcomeType = (typeof OUTCOME_TYPES)[number];

/** Level of an agreement, or way of an exchange. */
export const OUTCOME_DETAILS = [
  'UNIVERSITY',
  'FACULTY',
  'OTHER',
  'TO_JAPAN',
  'FROM_JAPAN',
  'ONLINE',
] as const;
export type OutcomeDetail = (typeof OUTCOME_DETAILS)[number];
