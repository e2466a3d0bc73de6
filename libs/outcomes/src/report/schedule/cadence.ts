import type { DateOnly } from '@enishi/platform';

export const CADENCES = ['MONTHLY', 'QUARTERLY', 'YEARLY'] as const;
export type Cadence = (typeof CADENCES)[number];

/**
 * The first day on which a copy is made: the next first of a month, of a quarter of the fiscal year (April, July,
 * October, January), or of April.
 */
export function firstDay(cadence: Cadence, today: DateOnly): DateOnly {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const step = { MONTHLY: 1, QUARTERLY: 3, YEARLY: 12 }[cadence];
  // months since an April, so that quarters and years begin where fiscal years do
  const since = year * 12 + month - 4;
  const next = (Math.floor(since / step) + 1) * step + 3;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}
