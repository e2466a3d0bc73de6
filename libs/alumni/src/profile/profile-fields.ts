/** What a person may tell of themselves; each is one fact with its source and the time from which it holds. */
export const profileFields = [
  'DISPLAY_NAME',
  'ABOUT',
  'COUNTRY',
  'CITY',
  'AFFILIATION',
  'POSITION',
  'LEVEL',
  'FIELDS',
  'LANGUAGES',
  'IN_JAPAN',
  'OFFERS_HELP',
  'LINKS',
] as const;
export type ProfileField = (typeof profileFields)[number];

/** What has an audience: the facts, and the visits that the office holds. */
export const visibleFields = [...profileFields, 'VISITS'] as const;
export type VisibleField = (typeof visibleFields)[number];

/** Who may see a field, each including the ones before: group = same plan, chapter = same chapter. */
export const audiences = ['ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'] as const;
export type Audience = (typeof audiences)[number];

/** Where a fact was told. */
export const factSources = ['SELF', 'SURVEY', 'COMPLETION_REPORT', 'OFFICE'] as const;
export type FactSource = (typeof factSources)[number];
