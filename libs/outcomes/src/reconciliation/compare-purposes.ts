/** Purposes that people take for one another. */
const KINDRED: readonly (readonly string[])[] = [
  ['DEGREE_STUDY', 'NON_DEGREE_STUDY', 'RESEARCH_STUDENT'],
  ['RESEARCH_STUDENT', 'POSTDOC', 'FACULTY_OR_RESEARCHER_JOB', 'JOINT_RESEARCH_VISIT'],
  ['INDUSTRY_JOB', 'INTERNSHIP'],
  ['CONFERENCE', 'JOINT_RESEARCH_VISIT', 'SSP_AGAIN', 'OTHER_PROGRAMME'],
];

const areKindred = (a: string, b: string): boolean =>
  KINDRED.some((group) => group.includes(a) && group.includes(b));

export function purposeLevel(a: string, b: string): string {
  if (a === b) return a === 'OTHER' ? 'UNSAID' : 'SAME';
  if (a === 'OTHER' || b === 'OTHER') return 'UNSAID';
  return areKindred(a, b) ? 'KINDRED' : 'DIFFERENT';
}

/** Stays that nobody begins twice in a year. */
const LONG: ReadonlySet<string> = new Set([
  'DEGREE_STUDY',
  'NON_DEGREE_STUDY',
  'RESEARCH_STUDENT',
  'POSTDOC',
  'FACULTY_OR_RESEARCHER_JOB',
  'INDUSTRY_JOB',
]);

export const isLongStay = (purpose: string): boolean => LONG.has(purpose);
