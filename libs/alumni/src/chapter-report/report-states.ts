/** Life of a quarterly report. */
export const reportStates = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'] as const;
export type ReportState = (typeof reportStates)[number];

/** What may follow what. A published report can be taken back for a correction. */
export const reportTransitions: Readonly<Record<ReportState, readonly ReportState[]>> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['RETURNED', 'PUBLISHED'],
  RETURNED: ['SUBMITTED'],
  PUBLISHED: ['RETURNED'],
};

/** States from which a report may become the given one. */
export function reportStatesBefore(next: ReportState): ReportState[] {
  return reportStates.filter((state) => reportTransitions[state].includes(next));
}
