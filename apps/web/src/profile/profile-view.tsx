import { Fragment } from 'react';
import { useLanguage } from '../locales/parts/members.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { inOneLine, languageName } from './language-names.js';
import type { Profile } from './profile.documents.js';

/** What can be read of a member, as a list of facts; what is not there is left out. */
export function ProfileView(props: {
  profile: Profile;
  /** Said when nothing is there. */
  none: string;
  /** Level of the headings inside. */
  heading: 'h2' | 'h4';
}) {
  const { profile, none, heading: Heading } = props;
  const { t, f, locale } = useLanguage();
  const words = t.profile;
  const rows = [
    [words.fields.COUNTRY, countryName(profile.country, locale)],
    [words.fields.CITY, profile.city],
    [words.fields.AFFILIATION, profile.affiliation],
    [words.fields.POSITION, profile.position],
    [words.fields.LEVEL, profile.level && wordFor(words.levels, profile.level)],
    [
      words.fields.FIELDS,
      inOneLine(
        profile.fields.map((field) => wordFor(words.sciences, field)),
        locale,
      ),
    ],
    [
      words.fields.LANGUAGES,
      inOneLine(
        profile.languages.map((code) => languageName(code, locale)),
        locale,
      ),
    ],
    [words.fields.IN_JAPAN, profile.inJapan ? words.yes : null],
    [
      words.fields.OFFERS_HELP,
      inOneLine(
        profile.offersHelp.map((topic) => wordFor(words.helpTopics, topic)),
        locale,
      ),
    ],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  const visits = profile.visits ?? [];
  const isBare = rows.length === 0 && !profile.about && profile.links.length === 0 && visits.length === 0;
  return (
    <div className="stack">
      {profile.about && <p className="whole-words">{profile.about}</p>}
      {rows.length > 0 && (
        <dl className="facts">
          {rows.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {profile.links.length > 0 && (
        <ul className="plain-list">
          {profile.links.map((link) => (
            <li key={link}>
              <a href={link} rel="noreferrer nofollow" target="_blank">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
      {visits.length > 0 && (
        <div>
          <Heading>{t.directory.visits}</Heading>
          <ul>
            {visits.map((visit) => (
              <li key={`${visit.title} ${visit.fiscalYear}`}>
                {words.visitOf(visit.title, f.fiscalYear(visit.fiscalYear), visit.host)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isBare && <p className="soft">{none}</p>}
    </div>
  );
}

/** The name as the member wants it, with the name in its own script beside it. */
export function ProfileName({
  profile,
}: {
  profile: Pick<Profile, 'name' | 'nameNative' | 'nameNativeLanguage'>;
}) {
  return (
    <>
      {profile.name}
      {profile.nameNative && (
        <span className="soft" lang={profile.nameNativeLanguage ?? undefined}>
          {' '}
          {profile.nameNative}
        </span>
      )}
    </>
  );
}
