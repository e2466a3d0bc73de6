import type { ReactNode } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { Checkbox, Select, TextArea, TextField } from '../ui/field.js';
import { CountryCodesDocument } from './countries.documents.js';
import { LANGUAGES_OFFERED, languageName } from './language-names.js';
import { idOf } from './profile-form-values.js';
import type { ProfileValues } from './profile-form-values.js';
import type { HelpTopic, Level, MyProfile, ProfileField, Science } from './profile.documents.js';

interface Props {
  mine: MyProfile;
  value: ProfileValues;
  change: (part: Partial<ProfileValues>) => void;
  wrong: readonly ProfileField[];
}

const pairs = <T extends string>(of: Readonly<Record<T, string>>) => Object.entries(of) as [T, string][];

/** One field below the other, each with who sees it and where it comes from. */
export function ProfileFormFields({ mine, value, change, wrong }: Props) {
  const { t, locale } = useLanguage();
  const words = t.profile;
  const { countries } = useRead(CountryCodesDocument, {});
  const wiring = (field: ProfileField, hint?: ReactNode) => ({
    id: idOf(field),
    label: words.fields[field],
    optional: true,
    hint: <Standing mine={mine} field={field} hint={hint} />,
    error: wrong.includes(field) ? words.fixFields(1) : undefined,
  });
  const text = (
    field: ProfileField,
    key: 'city' | 'affiliation' | 'position',
    most: number,
    autoComplete: string,
  ) => (
    <TextField
      {...wiring(field)}
      value={value[key]}
      maxLength={most}
      autoComplete={autoComplete}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  const several = <T extends string>(
    field: ProfileField,
    chosen: readonly T[],
    options: readonly (readonly [T, string])[],
    keep: (next: T[]) => void,
    hint?: ReactNode,
  ) => <Several {...wiring(field, hint)} chosen={chosen} options={options} keep={keep} />;
  return (
    <>
      <TextField
        {...wiring('DISPLAY_NAME', mine.hasOwnName ? undefined : words.officeName(mine.profile.name))}
        value={value.name}
        maxLength={100}
        autoComplete="nickname"
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextArea
        {...wiring('ABOUT')}
        value={value.about}
        rows={4}
        maxLength={1000}
        onChange={(event) => change({ about: event.currentTarget.value })}
      />
      <Select
        {...wiring('COUNTRY')}
        value={value.country}
        empty=""
        options={countries
          .map(({ code }) => ({ value: code, label: countryName(code, locale) }))
          .toSorted((a, b) => a.label.localeCompare(b.label, locale))}
        onChange={(event) => change({ country: event.currentTarget.value })}
      />
      {text('CITY', 'city', 100, 'address-level2')}
      {text('AFFILIATION', 'affiliation', 200, 'organization')}
      {text('POSITION', 'position', 200, 'organization-title')}
      <Select
        {...wiring('LEVEL')}
        value={value.level}
        empty=""
        options={pairs<Level>(words.levels).map(([code, label]) => ({ value: code, label }))}
        onChange={(event) => change({ level: event.currentTarget.value as Level | '' })}
      />
      {several<Science>('FIELDS', value.fields, pairs(words.sciences), (fields) => change({ fields }))}
      {several(
        'LANGUAGES',
        value.languages,
        LANGUAGES_OFFERED.map((code) => [code, languageName(code, locale)] as const),
        (languages) => change({ languages }),
        words.languagesHint,
      )}
      <div id={idOf('IN_JAPAN')}>
        <Checkbox
          label={words.inJapanYes}
          checked={value.inJapan}
          onChange={(event) => change({ inJapan: event.currentTarget.checked })}
        />
        <Standing mine={mine} field="IN_JAPAN" hint={undefined} />
      </div>
      {several<HelpTopic>(
        'OFFERS_HELP',
        value.offersHelp,
        pairs(words.helpTopics),
        (offersHelp) => change({ offersHelp }),
        words.helpNeeds,
      )}
      <TextArea
        {...wiring('LINKS', words.linksHint)}
        value={value.links}
        rows={3}
        onChange={(event) => change({ links: event.currentTarget.value })}
      />
    </>
  );
}

/** Who sees a field, and where it comes from. */
function Standing({ mine, field, hint }: { mine: MyProfile; field: ProfileField; hint: ReactNode }) {
  const { t, f } = useLanguage();
  const reach = mine.reach.find((one) => one.field === field);
  const fact = mine.facts.find((one) => one.field === field);
  const seen = reach && t.profile.seenBy(wordFor(t.privacy.audiences, reach.reaches));
  const source = fact && t.profile.sources[fact.source](f.date(fact.confirmedAt.slice(0, 10)));
  return (
    <span className="soft small">
      {hint && <>{hint} </>}
      {[seen, source].filter(Boolean).join(' · ')}
    </span>
  );
}

function Several<T extends string>(props: {
  id: string;
  label: string;
  hint: ReactNode;
  error: string | undefined;
  chosen: readonly T[];
  options: readonly (readonly [T, string])[];
  keep: (next: T[]) => void;
}) {
  const { id, label, hint, error, chosen, options, keep } = props;
  return (
    <fieldset className="field-set" id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
      <div className="choices">
        {options.map(([code, words]) => (
          <Checkbox
            key={code}
            label={words}
            checked={chosen.includes(code)}
            onChange={(event) =>
              keep(event.currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
        ))}
      </div>
      {error && <p className="error">{error}</p>}
    </fieldset>
  );
}
