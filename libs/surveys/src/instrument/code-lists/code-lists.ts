/*
 * Code lists that both follow-up forms share. Codes are fixed for ever; what a code is called is in the file of each
 * language beside this one. Adding a code is a new version of every form that offers it.
 */

/** Why somebody came back to Japan. The same list as in the table of return visits. */
export const returnPurposes = [
  'DEGREE_STUDY',
  'NON_DEGREE_STUDY',
  'RESEARCH_STUDENT',
  'POSTDOC',
  'FACULTY_OR_RESEARCHER_JOB',
  'INDUSTRY_JOB',
  'INTERNSHIP',
  'JOINT_RESEARCH_VISIT',
  'CONFERENCE',
  'SSP_AGAIN',
  'OTHER_PROGRAMME',
  'TOURISM_FAMILY',
  'OTHER',
] as const;

/** Statuses of residence under the Immigration Control Act. Always optional. */
export const statusesOfResidence = [
  'STUDENT',
  'RESEARCHER',
  'PROFESSOR',
  'INSTRUCTOR',
  'ENGINEER_SPECIALIST_INTL',
  'HIGHLY_SKILLED_1A',
  'HIGHLY_SKILLED_1B',
  'HIGHLY_SKILLED_1C',
  'HIGHLY_SKILLED_2',
  'CULTURAL_ACTIVITIES',
  'TRAINEE',
  'INTRA_COMPANY',
  'BUSINESS_MANAGER',
  'MEDICAL',
  'NURSING_CARE',
  'SPECIFIED_SKILLED_1',
  'SPECIFIED_SKILLED_2',
  'TECHNICAL_INTERN',
  'DESIGNATED',
  'DEPENDENT',
  'SPOUSE_JP',
  'SPOUSE_PR',
  'LONG_TERM',
  'PERMANENT',
  'TEMPORARY_VISITOR',
  'OTHER',
  'PREFER_NOT',
] as const;

/** Who paid for a stay or an exchange. */
export const fundingSources = [
  'JAPANESE_GOVERNMENT',
  'JST_JSPS',
  'JAPANESE_INSTITUTION',
  'HOME_GOVERNMENT',
  'HOME_INSTITUTION',
  'COMPANY_OR_FOUNDATION',
  'OWN_MONEY',
  'OTHER',
] as const;

/** Where somebody stands in study or work. The levels of the guidelines (1.4), with graduates split in two. */
export const levels = [
  'HIGH_SCHOOL',
  'KOSEN',
  'UNDERGRADUATE',
  'MASTER',
  'DOCTORAL',
  'POSTDOC',
  'TEACHER',
  'PUBLIC_ST_STAFF',
  'PRIVATE_STAFF',
  'OTHER',
] as const;

/** Fields of science by the first digit of OECD FORD; `M` for more than one. */
export const fields = ['FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6', 'M'] as const;

/** What the words of one language must name. */
export interface CodeWords {
  returnPurposes: Readonly<Record<(typeof returnPurposes)[number], string>>;
  statusesOfResidence: Readonly<Record<(typeof statusesOfResidence)[number], string>>;
  fundingSources: Readonly<Record<(typeof fundingSources)[number], string>>;
  levels: Readonly<Record<(typeof levels)[number], string>>;
  fields: Readonly<Record<(typeof fields)[number], string>>;
}
