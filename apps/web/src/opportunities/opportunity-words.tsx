import { tagOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/news.js';
import type { Texts } from '../locales/parts/news.js';
import { countryName, wordFor } from '../ui/code-words.js';
import type { Tone } from '../ui/badge.js';
import { LANGUAGES } from '../locales/locale.js';
import type { Opportunity, OpportunityState } from './opportunities.documents.js';

/** A list as `Select` takes it, out of words by code. */
export const optionsOf = <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (Object.keys(words) as Code[]).map((value) => ({ value, label: words[value] }));

export const stateTone: Readonly<Record<OpportunityState, Tone>> = {
  DRAFT: 'plain',
  SUBMITTED: 'amber',
  PUBLISHED: 'leaf',
  EXPIRED: 'plain',
  WITHDRAWN: 'plain',
};

/** To whom it is open, in one sentence. */
export function audienceOf(one: Opportunity, t: Texts, locale: Locale): string {
  const words = t.opportunities;
  const list = (codes: readonly string[], name: (code: string) => string, all: string) =>
    codes.length === 0 ? all : codes.map(name).join(locale === 'en' ? ', ' : '、');
  return [
    list(one.fields, (code) => wordFor(words.fieldsOfScience, code), words.openToAll),
    list(one.levels, (code) => wordFor(words.levels, code), words.allLevels),
    one.countries.length > 8
      ? list(one.countries.slice(0, 8), (code) => countryName(code, locale), '') + ' …'
      : list(one.countries, (code) => countryName(code, locale), words.allCountries),
  ].join(' · ');
}

export const languageNames = (codes: readonly string[]): string =>
  codes.map((code) => LANGUAGES.find((one) => one.code === code)?.name ?? code).join(' / ');

/** The deadline as it is announced, and beside it in the zone of the reader where the two differ. */
export function Deadline({ one }: { one: Opportunity }) {
  const { t, locale } = useLanguage();
  const words = t.opportunities;
  if (!one.closesAt) return <span>{words.noDeadline}</span>;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = inZone(one.closesAt, one.timeZone, locale);
  const mine = inZone(one.closesAt, here, locale);
  return (
    <span>
      <time dateTime={one.closesAt}>{words.closes(there)}</time>
      {mine !== there && <span className="soft"> ({words.yourTime(mine)})</span>}
    </span>
  );
}

/** A moment with weekday and zone: Tue 31 Mar 2026, 17:00 JST. */
function inZone(moment: string, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tagOf(locale), {
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(moment));
}
