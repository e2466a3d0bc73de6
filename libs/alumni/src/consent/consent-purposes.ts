/** What a person may agree to, each on its own (guidelines 6.3; club activities only). */
export const consentPurposes = [
  'CLUB_CONTACT',
  'DIRECTORY_VISIBILITY',
  'SURVEY_CONTACT',
  'PUBLISH_STORY',
  'PUBLISH_PHOTO',
  'HELP_OTHERS',
  'SHARE_WITH_HOST',
  'SHARE_WITH_CHAPTER',
  'PARTNER_INFO',
  'RESEARCH_REUSE',
  'PAPER_LOOKUP',
  'PROFILE_FROM_ANSWERS',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Where a consent was given. */
export const consentChannels = ['COMPLETION_REPORT', 'MEMBER_AREA', 'OFFICE', 'SURVEY'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** The choices that count as a consent; a refusal is no row, so "nobody" and "no" are withdrawn, not given. */
const CHOICES: Partial<Record<ConsentPurpose, readonly string[]>> = {
  DIRECTORY_VISIBILITY: ['SAME_PLAN', 'CHAPTER', 'ALL_MEMBERS'],
  PUBLISH_STORY: ['ANONYMOUS', 'NAMED'],
};

/** The choices of a purpose; most know only yes. */
export function choicesOf(purpose: ConsentPurpose): readonly string[] {
  return CHOICES[purpose] ?? ['YES'];
}
