import type { PublicChapter } from '@enishi/alumni';
import { formatFiscalYear } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { fill } from '../pages/render-page.js';
import { countryName } from '../respondent/question-view.js';
import { chapterTexts } from './texts.js';

type Chapter = PublicChapter['chapter'];
type Report = PublicChapter['reports'][number];

export const nameOf = (chapter: Chapter, locale: Locale): string =>
  ({ ja: chapter.nameJa, en: chapter.nameEn, 'zh-Hans': chapter.nameZhHans })[locale];

/** One line of the list. */
export function chapterLine(chapter: Chapter, locale: Locale) {
  const texts = chapterTexts[locale];
  return {
    href: `/chapters/${chapter.slug}`,
    name: nameOf(chapter, locale),
    ownName: chapter.ownName ?? chapter.acronym,
    ownLanguage: chapter.languages[0] ?? 'en',
    covers: chapter.place ?? countriesOf(chapter, locale),
    state: chapter.state === 'RESTING' || chapter.state === 'FORMING' ? texts[chapter.state] : null,
  };
}

/** What is written about the chapter itself; what it does not have is left out. */
export function factsOf(chapter: Chapter, locale: Locale): { label: string; value: string }[] {
  const texts = chapterTexts[locale];
  const registered =
    chapter.registeredWith && chapter.registeredOn
      ? fill(texts.registeredWith, {
          body: chapter.registeredWith,
          day: dayOf(chapter.registeredOn, locale),
        })
      : (chapter.registeredWith ?? (chapter.registeredOn && dayOf(chapter.registeredOn, locale)));
  const facts: [string, string | null][] = [
    [texts.covers, countriesOf(chapter, locale)],
    [texts.place, chapter.place],
    [texts.founded, chapter.foundedOn && dayOf(chapter.foundedOn, locale)],
    [texts.registered, registered],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

const countriesOf = (chapter: Chapter, locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    chapter.countries.map((code) => countryName(code, locale) ?? code),
  );

/** A year, a month or a day, as far as it is known. */
export function dayOf(partial: string, locale: Locale): string {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(partial)) return partial;
  const [year = '1970', month, day] = partial.split('-');
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`));
}

/** A published report in the reader's language where there is one, else in the language it was written in. */
export function reportView(report: Report, locale: Locale) {
  const texts = chapterTexts[locale];
  const words = (label: string, text: Report['activities']) => {
    const language = text[locale] ? locale : (Object.keys(text)[0] as Locale | undefined);
    const lines = (language && text[language])?.split(/\n+/).filter(Boolean);
    return lines?.length ? [{ label, language, lines }] : [];
  };
  return {
    heading: fill(texts.quarter, {
      year: formatFiscalYear(report.fiscalYear, locale),
      quarter: report.quarter,
    }),
    parts: [
      ...words(texts.activities, report.activities),
      {
        label: texts.participants,
        value: fill(texts.people, { n: report.participants.toLocaleString(locale) }),
      },
      ...words(texts.results, report.results),
      ...words(texts.plans, report.plans),
    ],
  };
}
