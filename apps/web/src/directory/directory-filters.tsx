import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { CountryCodesDocument } from '../profile/countries.documents.js';
import { LANGUAGES_OFFERED, languageName } from '../profile/language-names.js';
import type { DirectorySearch } from '../search-params.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { Checkbox, Select } from '../ui/field.js';
import { SearchField } from '../ui/search-field.js';
import { DirectoryChoicesDocument } from './directory.documents.js';

interface Props {
  search: DirectorySearch;
  onChange: (next: DirectorySearch) => void;
}

const codes = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }));

/** Name in any script, and what members show of themselves. */
export function DirectoryFilters({ search, onChange }: Props) {
  const { t, f, locale } = useLanguage();
  const words = t.directory;
  const { countries } = useRead(CountryCodesDocument, {});
  const { hosts, years } = useRead(DirectoryChoicesDocument, {}).directoryChoices;
  const change = (part: DirectorySearch) => onChange({ ...search, ...part });
  const pick = (
    key: 'country' | 'field' | 'level' | 'language' | 'host' | 'year',
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      label={label}
      value={search[key] === undefined ? '' : String(search[key])}
      empty={t.frame.all}
      options={options}
      onChange={({ currentTarget: { value } }) =>
        change({ [key]: value === '' ? undefined : key === 'year' ? Number(value) : value })
      }
    />
  );
  const byLabel = (options: { value: string; label: string }[]) =>
    options.toSorted((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <div className="filters" role="search">
      <SearchField
        label={words.name}
        hint={words.nameHint}
        value={search.q ?? ''}
        onSearch={(q) => change({ q: q || undefined })}
      />
      {pick(
        'country',
        words.country,
        byLabel(countries.map(({ code }) => ({ value: code, label: countryName(code, locale) }))),
      )}
      {pick('field', words.field, codes(t.profile.sciences))}
      {pick('level', words.level, codes(t.profile.levels))}
      {pick(
        'language',
        words.language,
        byLabel(LANGUAGES_OFFERED.map((code) => ({ value: code, label: languageName(code, locale) }))),
      )}
      {pick(
        'host',
        words.host,
        hosts.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {pick(
        'year',
        words.year,
        years.map((year) => ({ value: String(year), label: f.fiscalYear(year) })),
      )}
      <Checkbox
        label={words.inJapan}
        checked={search.japan ?? false}
        onChange={(event) => change({ japan: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label={words.offersHelp}
        checked={search.help ?? false}
        onChange={(event) => change({ help: event.currentTarget.checked || undefined })}
      />
    </div>
  );
}

/** What is filtered, in words. */
export function useFilterWords(search: DirectorySearch): string[] {
  const { t, f, locale } = useLanguage();
  const { hosts } = useRead(DirectoryChoicesDocument, {}).directoryChoices;
  return [
    search.q ? `“${search.q}”` : '',
    countryName(search.country, locale),
    search.field ? wordFor(t.profile.sciences, search.field) : '',
    search.level ? wordFor(t.profile.levels, search.level) : '',
    search.language ? languageName(search.language, locale) : '',
    hosts.find(({ id }) => id === search.host)?.name ?? '',
    search.year ? f.fiscalYear(search.year) : '',
    search.japan ? t.directory.inJapan : '',
    search.help ? t.directory.offersHelp : '',
  ].filter(Boolean);
}
