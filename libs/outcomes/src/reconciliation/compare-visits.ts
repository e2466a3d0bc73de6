import { BEGIN_LEVELS, beginLevel, canBeSame, endLevel, toldLevel } from './compare-dates.js';
import { isLongStay, purposeLevel } from './compare-purposes.js';
import { nameLevel } from './institution-names.js';
import type { VisitClaim } from './visit-claim.js';

/**
 * The levels on which two reports of a return visit may agree, field by field, the best first. Ends are two fields:
 * where the beginnings agree already, the ends say less. When it was told is only asked where the beginnings differ.
 */
export const VISIT_LEVELS = {
  tellers: ['TWO_SOURCES', 'ONE_SOURCE'],
  rivals: ['NONE', 'SETTLED', 'BETTER'],
  institution: ['SAME', 'SIMILAR', 'DIFFERENT'],
  begin: BEGIN_LEVELS,
  told: ['ONE_ROUND', 'NEXT_ROUND', 'LATER'],
  end: ['SAME', 'NEAR', 'FAR'],
  endAlone: ['SAME', 'NEAR', 'FAR'],
  purpose: ['SAME', 'KINDRED', 'UNSAID', 'DIFFERENT'],
} as const satisfies Record<string, readonly string[]>;

export type VisitField = keyof typeof VISIT_LEVELS;
export const VISIT_FIELDS = Object.keys(VISIT_LEVELS) as VisitField[];

/** The level of each field; a field that either leaves open is not compared and speaks neither way. */
export type VisitComparison = Readonly<Partial<Record<VisitField, string>>>;

export interface ComparedVisits<C extends VisitClaim> {
  a: C;
  b: C;
  compared: VisitComparison;
}

/** Compares the reports of a block, each with each; of one hand-in only those that nothing tells apart. */
export function compareVisits<C extends VisitClaim>(reports: readonly C[]): ComparedVisits<C>[] {
  const nearness = reports.map((a) => reports.map((b) => BEGIN_LEVELS.indexOf(beginLevel(a, b))));
  return reports.flatMap((a, i) =>
    reports.slice(i + 1).flatMap((b, after) => {
      const compared = comparePair(a, b);
      if (a.form !== null && a.form === b.form && !areTwins(a, b, compared)) return [];
      return [{ a, b, compared: { ...compared, rivals: rivalLevel(reports, nearness, i, i + 1 + after) } }];
    }),
  );
}

function comparePair(a: VisitClaim, b: VisitClaim): VisitComparison {
  const begin = beginLevel(a, b);
  const compared: Partial<Record<VisitField, string>> = {
    tellers: a.source === b.source ? 'ONE_SOURCE' : 'TWO_SOURCES',
    begin,
    purpose: purposeLevel(a.purpose, b.purpose),
  };
  const institution = institutionLevel(a, b);
  if (institution) compared.institution = institution;
  if (a.from && b.from && !canBeSame(begin) && begin !== 'FAR') compared.told = toldLevel(a, b);
  if (a.to && b.to) compared[canBeSame(begin) ? 'end' : 'endAlone'] = endLevel(a.to, b.to);
  return compared;
}

/**
 * Two lines of one hand-in that nothing tells apart: the same place and end, from the same month and for the same
 * purpose. Long stays, of which nobody begins two, may be called by kindred purposes or dated by the year alone.
 */
function areTwins(a: VisitClaim, b: VisitClaim, compared: VisitComparison): boolean {
  const { begin, institution, purpose, end } = compared;
  const areLong = isLongStay(a.purpose) && isLongStay(b.purpose);
  const isNear = begin === 'SAME_MONTH' || (areLong && begin === 'SAME_YEAR' && purpose === 'SAME');
  const isForTheSame = purpose === 'SAME' || (areLong && purpose === 'KINDRED');
  return isNear && isForTheSame && institution !== 'DIFFERENT' && (end === undefined || end === 'SAME');
}

function institutionLevel(a: VisitClaim, b: VisitClaim): string | undefined {
  if (a.institutionId !== null && b.institutionId !== null)
    return a.institutionId === b.institutionId ? 'SAME' : 'DIFFERENT';
  return nameLevel(a.institution, b.institution);
}

const AGREED = BEGIN_LEVELS.indexOf('SAME_YEAR');

/**
 * What the other reports say of two: whether one of them begins when a third does and the other does not (SETTLED),
 * and whether, besides, another report of the same source comes nearer to one of them (BETTER).
 */
function rivalLevel(
  reports: readonly VisitClaim[],
  nearness: readonly (readonly number[])[],
  i: number,
  j: number,
): string {
  const own = nearness[i]![j]!;
  let isSettled = false;
  let isBetter = false;
  reports.forEach(({ source }, k) => {
    if (k === i || k === j) return;
    const [toI, toJ] = [nearness[i]![k]!, nearness[j]![k]!];
    isSettled ||= toI <= AGREED !== toJ <= AGREED;
    isBetter ||= (source === reports[j]!.source && toI < own) || (source === reports[i]!.source && toJ < own);
  });
  if (!isSettled) return 'NONE';
  return isBetter ? 'BETTER' : 'SETTLED';
}
