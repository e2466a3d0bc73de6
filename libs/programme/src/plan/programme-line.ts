/** Programme lines of a plan, with the Japanese programme's own course letters (guidelines 2.1). */
export const PROGRAMME_TYPES = [
  'OPEN_A',
  'OPEN_B',
  'OPEN_C',
  'OPEN_D',
  'OPEN_ONLINE',
  'DIRECT_HS',
  'DIRECT_STP',
  'NEXUS_YTP',
] as const;
export type ProgrammeType = (typeof PROGRAMME_TYPES)[number];

export interface ProgrammeLine {
  /** Found by open call, as opposed to JST's direct invitation; the two are counted apart (N10, N11). */
  readonly openCall: boolean;
  /** False for the online line, whose participants never enter Japan. */
  readonly bringsPeople: boolean;
  /** True where a host has an agreement with JST and accounts for its funds. */
  readonly hasAgreement: boolean;
}

export const PROGRAMME_LINES: Readonly<Record<ProgrammeType, ProgrammeLine>> = {
  OPEN_A: { openCall: true, bringsPeople: true, hasAgreement: true },
  OPEN_B: { openCall: true, bringsPeople: true, hasAgreement: true },
  OPEN_C: { openCall: true, bringsPeople: true, hasAgreement: true },
  OPEN_D: { openCall: true, bringsPeople: true, hasAgreement: true },
  OPEN_ONLINE: { openCall: true, bringsPeople: false, hasAgreement: true },
  DIRECT_HS: { openCall: false, bringsPeople: true, hasAgreement: false },
  DIRECT_STP: { openCall: false, bringsPeople: true, hasAgreement: false },
  NEXUS_YTP: { openCall: false, bringsPeople: true, hasAgreement: true },
};
