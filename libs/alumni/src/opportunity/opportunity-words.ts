/** What may bring somebody back to Japan. */
export const OPPORTUNITY_KINDS = ['SCHOLARSHIP', 'LABORATORY', 'POST', 'CALL'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Who offers it; universities and others by their name. */
export const PROVIDERS = ['JASSO', 'MEXT', 'JSPS', 'JST', 'UNIVERSITY', 'OTHER'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Fields of science (OECD FORD, first level), as the completion report asks them. */
export const FIELDS_OF_SCIENCE = ['FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6'] as const;
export type FieldOfScience = (typeof FIELDS_OF_SCIENCE)[number];

/** Where somebody stands now; teachers, researchers and staff are one. */
export const LEVELS = [
  'HIGH_SCHOOL',
  'KOSEN',
  'UNDERGRADUATE',
  'MASTER',
  'DOCTORAL',
  'POSTDOC',
  'PROFESSIONAL',
] as const;
export type Level = (typeof LEVELS)[number];

/** Level of the board for the level of an invitee list. */
export function levelOf(academicLevel: string | null): Level | null {
  if (academicLevel === null) return null;
  if (academicLevel === 'GRADUATE') return 'MASTER';
  return LEVELS.find((level) => level === academicLevel) ?? 'PROFESSIONAL';
}

/** Languages in which one may apply. */
export const APPLICATION_LANGUAGES = ['ja', 'en', 'zh-Hans'] as const;
export type ApplicationLanguage = (typeof APPLICATION_LANGUAGES)[number];

/** What a member may tell of an opportunity. */
export const OPPORTUNITY_STEPS = ['APPLIED', 'ACCEPTED'] as const;
export type OpportunityStepWord = (typeof OPPORTUNITY_STEPS)[number];
