/** Why somebody came back to Japan. */
export const REVISIT_PURPOSES = [
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
export type RevisitPurpose = (typeof REVISIT_PURPOSES)[number];
