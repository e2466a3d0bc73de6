import { likeness } from './likeness.js';
import type { Days, VisitClaim } from './visit-claim.js';

/** The levels on which two reports of a return visit may agree, field by field, the best first. */
export const VISIT_LEVELS = {
  tellers: ['TWO_SOURCES', 'ONE_SOURCE'],
  others: ['NONE', 'ONE', 'SEVERAL'],
  institution: ['SAME', 'SIMILAR', 'DIFFERENT'],
  begin: [
    'SAME_MONTH',
    'SAME_YEAR',
    'NEAR',
    'TOLD_TOGETHER',
    'YEAR_OFF',
    'NEAR_TOLD_APART',
    'YEAR_OFF_TOLD_APART',
    'TOLD_APART',
    'FAR',
  ],
  end: ['SAME', 'NEAR', 'FAR'],
  purpose: ['SAME', 'KINDRED', 'UNSAID', 'DIFFERENT'],
} as const satisfies Record<string, readonly string[]>;

export type VisitField = keyof typeof VISIT_LEVELS;
export const VISIT_FIELDS = Object.keys(VISIT_LEVELS) as VisitField[];

/** The level of each field; a field that either leaves open is not compared and speaks neither way. */
export type VisitComparison = Readonly<Partial<Record<VisitField, string>>>;

/** @param others how many more reports about the same person could tell of either */
export function compareVisits(a: VisitClaim, b: VisitClaim, others: number): VisitComparison {
  const compared: Partial<Record<VisitField, string>> = {
    tellers: a.source === b.source ? 'ONE_SOURCE' : 'TWO_SOURCES',
    others: others === 0 ? 'NONE' : others === 1 ? 'ONE' : 'SEVERAL',
    begin: beginLevel(a, b),
    purpose: purposeLevel(a.purpose, b.purpose),
  };
  const institution = institutionLevel(a, b);
  if (institution) compared.institution = institution;
  if (a.to && b.to) compared.end = endLevel(a.to, b.to);
  return compared;
}

/** Purposes that people take for one another. */
const KINDRED: readonly (readonly string[])[] = [
  ['DEGREE_STUDY', 'NON_DEGREE_STUDY', 'RESEARCH_STUDENT'],
  ['RESEARCH_STUDENT', 'POSTDOC', 'FACULTY_OR_RESEARCHER_JOB', 'JOINT_RESEARCH_VISIT'],
  ['INDUSTRY_JOB', 'INTERNSHIP'],
  ['CONFERENCE', 'JOINT_RESEARCH_VISIT', 'SSP_AGAIN', 'OTHER_PROGRAMME'],
];

export function areKindred(a: string, b: string): boolean {
  return KINDRED.some((group) => group.includes(a) && group.includes(b));
}

function purposeLevel(a: string, b: string): string {
  if (a === b) return a === 'OTHER' ? 'UNSAID' : 'SAME';
  if (a === 'OTHER' || b === 'OTHER') return 'UNSAID';
  return areKindred(a, b) ? 'KINDRED' : 'DIFFERENT';
}

/** Shortest name that may stand for the whole by its beginning. */
const LONG_NAME = 8;
const SIMILAR = 0.72;

function institutionLevel(a: VisitClaim, b: VisitClaim): string | undefined {
  if (a.institutionId !== null && b.institutionId !== null)
    return a.institutionId === b.institutionId ? 'SAME' : 'DIFFERENT';
  if (a.institutionKeys.length === 0 || b.institutionKeys.length === 0) return undefined;
  if (a.institutionKeys.some((key) => b.institutionKeys.includes(key))) return 'SAME';
  return areSimilarNames(a.institutionKeys, b.institutionKeys) ? 'SIMILAR' : 'DIFFERENT';
}

/** Some name of one begins or is nearly written like some name of the other. */
export function areSimilarNames(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) =>
    others.some(
      (other) =>
        (one.length >= LONG_NAME && other.includes(one)) ||
        (other.length >= LONG_NAME && one.includes(other)) ||
        likeness(one, other) >= SIMILAR,
    ),
  );
}

/** How many reports of a block could tell of the visit of either: those of their sources, but for themselves. */
export function countOthers(block: readonly VisitClaim[], a: VisitClaim, b: VisitClaim): number {
  return block.filter((one) => one !== a && one !== b && (one.source === a.source || one.source === b.source))
    .length;
}

const MONTH = 31;

/** Days between two ranges; 0 when they overlap. */
const gap = (a: Days, b: Days): number => Math.max(0, a[0] - b[1], b[0] - a[1]);
const width = ([earliest, latest]: Days): number => latest - earliest;

/**
 * How near two visits begin. Where the dates leave it open, it matters whether both were told in one round of forms:
 * who errs by a year tells of it in the year in which the other does.
 */
function beginLevel(a: VisitClaim, b: VisitClaim): string {
  const isTogether = Math.abs(a.toldOn - b.toldOn) <= 9 * MONTH;
  if (!a.from || !b.from) return isTogether ? 'TOLD_TOGETHER' : 'TOLD_APART';
  const between = gap(a.from, b.from);
  const isPrecise = Math.max(width(a.from), width(b.from)) <= MONTH;
  if (isPrecise && between <= MONTH) return 'SAME_MONTH';
  if (between === 0) return 'SAME_YEAR';
  if (between > 13 * MONTH) return 'FAR';
  const level = between <= 4 * MONTH ? 'NEAR' : 'YEAR_OFF';
  return isTogether ? level : `${level}_TOLD_APART`;
}

function endLevel(a: Days, b: Days): string {
  const between = gap(a, b);
  if (between <= 2 * MONTH) return 'SAME';
  return between <= 13 * MONTH ? 'NEAR' : 'FAR';
}
