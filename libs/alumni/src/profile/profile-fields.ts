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

/** What has an audience: the facts, and the visits that the office holds. Their order is that of `profile_entry.shown`. */
export const visibleFields = [...profileFields, 'VISITS'] as const;
export type VisibleField = (typeof visibleFields)[number];

/** Who may see a field, each including the ones before: group = same plan, chapter = same chapter. */
export const audiences = ['ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Who sees a field of a grown-up when nobody has chosen: where somebody lives, works and can be reached is told to
 * fewer people than what brings members together. The consent DIRECTORY_VISIBILITY caps it, and it is given by nobody
 * who was silent. The migration of `profile_entry` holds the same; a test compares.
 */
export const usualAudience: Readonly<Record<VisibleField, Audience>> = {
  DISPLAY_NAME: 'MEMBERS',
  ABOUT: 'MEMBERS',
  COUNTRY: 'MEMBERS',
  CITY: 'GROUP',
  AFFILIATION: 'CHAPTER',
  POSITION: 'CHAPTER',
  LEVEL: 'CHAPTER',
  FIELDS: 'MEMBERS',
  LANGUAGES: 'MEMBERS',
  IN_JAPAN: 'CHAPTER',
  OFFERS_HELP: 'MEMBERS',
  LINKS: 'CHAPTER',
  VISITS: 'MEMBERS',
};

/** How far an audience reaches: 0 is nobody else, 5 everybody. */
export const rankOf = (audience: Audience): number => audiences.indexOf(audience);

/** Place of a field in `profile_entry.shown`, counted from 1 as PostgreSQL does. */
export const placeOf = (field: VisibleField): number => visibleFields.indexOf(field) + 1;

/** Where a fact was told. */
export const factSources = ['SELF', 'SURVEY', 'COMPLETION_REPORT', 'OFFICE'] as const;
export type FactSource = (typeof factSources)[number];

/** A fact that was told or confirmed within so many months is not asked for again. */
export const FRESH_MONTHS = 12;
