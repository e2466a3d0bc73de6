/** The three documents of the host's bundle, and the interim one where online exchange follows (R33, R35). */
export const HOST_REPORT_KINDS = [
  'END_REPORT',
  'EXPENSE_REPORT',
  'PI_END_REPORT',
  'INTERIM_EXPENSE_REPORT',
] as const;
export type HostReportKind = (typeof HOST_REPORT_KINDS)[number];

/** What every plan's bundle needs. */
export const BUNDLE_KINDS = [
  'END_REPORT',
  'EXPENSE_REPORT',
  'PI_END_REPORT',
] as const satisfies readonly HostReportKind[];

export const HOST_REPORT_STATES = ['RECEIVED', 'ACCEPTED', 'RETURNED'] as const;
export type HostReportState = (typeof HOST_REPORT_STATES)[number];
