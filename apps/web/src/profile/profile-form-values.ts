import type { HelpTopic, Level, MyProfile, ProfileField, Science, Told } from './profile.documents.js';

/** The form as it is typed; links one on each line. */
export interface ProfileValues {
  name: string;
  about: string;
  country: string;
  city: string;
  affiliation: string;
  position: string;
  level: Level | '';
  fields: readonly Science[];
  languages: readonly string[];
  inJapan: boolean;
  offersHelp: readonly HelpTopic[];
  links: string;
}

/** What was told before. The country that we only take from the visit is not filled in: nobody told it. */
export function valuesOf({ profile, hasOwnName, facts }: MyProfile): ProfileValues {
  const told = new Set(facts.map(({ field }) => field));
  return {
    name: hasOwnName ? profile.name : '',
    about: profile.about ?? '',
    country: told.has('COUNTRY') ? (profile.country ?? '') : '',
    city: profile.city ?? '',
    affiliation: profile.affiliation ?? '',
    position: profile.position ?? '',
    level: profile.level ?? '',
    fields: profile.fields,
    languages: profile.languages,
    inJapan: profile.inJapan ?? false,
    offersHelp: profile.offersHelp,
    links: profile.links.join('\n'),
  };
}

/** Only what differs from before is sent; what is emptied is taken back. */
export function changesOf(now: ProfileValues, before: ProfileValues): Told {
  const told = (values: ProfileValues): Told => ({
    name: values.name.trim(),
    about: values.about.trim(),
    country: values.country,
    city: values.city.trim(),
    affiliation: values.affiliation.trim(),
    position: values.position.trim(),
    level: values.level || null,
    fields: [...values.fields],
    languages: [...values.languages],
    inJapan: values.inJapan,
    offersHelp: [...values.offersHelp],
    links: values.links
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  });
  const [next, last] = [told(now), told(before)];
  return Object.fromEntries(
    Object.entries(next).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(last[key as keyof Told]),
    ),
  );
}

/** id of the element that holds a field. */
export const idOf = (field: ProfileField): string => `profile-${field.toLowerCase().replaceAll('_', '-')}`;
