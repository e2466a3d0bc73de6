import type { Days, VisitClaim } from './visit-claim.js';

/** How near two visits begin, the best first. */
export const BEGIN_LEVELS = [
  'SAME_MONTH',
  'SAME_YEAR',
  'FITS_ROUND',
  'FEW_MONTHS',
  'MAY_FIT_ROUND',
  'HALF_YEAR',
  'WHOLE_YEAR',
  'IN_BETWEEN',
  'MISFITS_ROUND',
  'FAR',
] as const;
export type BeginLevel = (typeof BEGIN_LEVELS)[number];

const MONTH = 31;
const YEAR = 365;

/** Days between two ranges; 0 when they overlap. */
const gap = (a: Days, b: Days): number => Math.max(0, a[0] - b[1], b[0] - a[1]);
const isPrecise = ([earliest, latest]: Days): boolean => latest - earliest <= MONTH;
const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

export const canBeSame = (begin: BeginLevel): boolean => begin === 'SAME_MONTH' || begin === 'SAME_YEAR';

/**
 * How near two visits begin. Who errs, errs by some months or by a whole year, hardly by anything in between; between a
 * year without a month and a month the gap looks smaller than it is. Where one leaves the beginning open, it is asked
 * whether that of the other is one that was told of then.
 */
export function beginLevel(a: VisitClaim, b: VisitClaim): BeginLevel {
  if (!a.from || !b.from) return roundLevel(a, b);
  const between = gap(a.from, b.from);
  const precise = [a.from, b.from].filter(isPrecise).length;
  if (precise === 2 && between <= MONTH) return 'SAME_MONTH';
  if (between === 0) return 'SAME_YEAR';
  if (between > 13 * MONTH) return 'FAR';
  if (precise === 0) return 'WHOLE_YEAR';
  if (precise === 1) {
    if (between <= 2 * MONTH) return 'HALF_YEAR';
    return between <= 7 * MONTH ? 'WHOLE_YEAR' : 'IN_BETWEEN';
  }
  if (between <= 4 * MONTH) return 'FEW_MONTHS';
  if (between <= 7 * MONTH) return 'HALF_YEAR';
  return between <= 10 * MONTH ? 'IN_BETWEEN' : 'WHOLE_YEAR';
}

/** A visit is told after it began: mostly in the year after, now and then in its own or in the second year after. */
function roundLevel(a: VisitClaim, b: VisitClaim): BeginLevel {
  const [open, dated] = a.from ? [b, a] : [a, b];
  if (!dated.from) return yearOf(a.toldOn) === yearOf(b.toldOn) ? 'MAY_FIT_ROUND' : 'MISFITS_ROUND';
  const years = yearOf(open.toldOn) - yearOf(dated.from[0]);
  if (years === 1) return 'FITS_ROUND';
  return (years === 0 || years === 2) && dated.from[0] <= open.toldOn ? 'MAY_FIT_ROUND' : 'MISFITS_ROUND';
}

/** Told in one round of forms, in the next, or later: who errs by a year tells of it when the other does. */
export function toldLevel(a: VisitClaim, b: VisitClaim): string {
  const between = Math.abs(a.toldOn - b.toldOn);
  if (between <= 9 * MONTH) return 'ONE_ROUND';
  return between <= 9 * MONTH + YEAR ? 'NEXT_ROUND' : 'LATER';
}

export function endLevel(a: Days, b: Days): string {
  const between = gap(a, b);
  if (between <= 2 * MONTH) return 'SAME';
  return between <= 13 * MONTH ? 'NEAR' : 'FAR';
}
