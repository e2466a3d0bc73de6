import type { Locale } from '@enishi/platform';
import { isLocale } from '@enishi/platform';

/** What an event says of itself in one language. */
export interface EventWords {
  readonly title: string;
  readonly summary: string;
  readonly programme: string | null;
}

interface Worded {
  readonly languages: readonly string[];
  readonly words: Readonly<Record<string, EventWords>>;
}

/** The words in the reader's language, else in English, else in the event's own. */
export function wordsIn({ languages, words }: Worded, locale: Locale): EventWords & { language: Locale } {
  const language = [locale, 'en', ...languages].find((one) => Object.hasOwn(words, one)) ?? 'en';
  const { title = '', summary = '', programme = null } = words[language] ?? {};
  return { title, summary, programme, language: isLocale(language) ? language : 'en' };
}

interface Named {
  readonly acronym: string | null;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly nameZhHans: string;
}

/** The name of an organising chapter with its acronym. */
export function organiserName(chapter: Named, locale: Locale): string {
  const name = { ja: chapter.nameJa, en: chapter.nameEn, 'zh-Hans': chapter.nameZhHans }[locale];
  if (!chapter.acronym) return name;
  return locale === 'en' ? `${name} (${chapter.acronym})` : `${name}（${chapter.acronym}）`;
}

const SECRETARIAT: Readonly<Record<Locale, string>> = {
  ja: 'さくらサイエンスクラブ事務局',
  en: 'Secretariat of the Sakura Science Club',
  'zh-Hans': '樱花科技俱乐部事务局',
};

/** Everybody who holds an event, in a sentence. */
export function organisersIn(
  event: { readonly isBySecretariat: boolean; readonly organisers: readonly Named[] },
  locale: Locale,
): string {
  const names = event.organisers.map((chapter) => organiserName(chapter, locale));
  if (event.isBySecretariat) names.unshift(SECRETARIAT[locale]);
  return names.join(locale === 'en' ? ', ' : '、');
}
