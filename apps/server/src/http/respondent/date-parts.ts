import type { PageLocale } from '../pages/page-locale.js';
import { formTexts } from './locales/index.js';
import type { DatePart } from './view.js';

type Unit = 'year' | 'month' | 'day';

/** Year, month and day in the order in which each language writes them. */
const ORDER: Readonly<Record<PageLocale, readonly Unit[]>> = {
  ja: ['year', 'month', 'day'],
  en: ['day', 'month', 'year'],
  'zh-Hans': ['year', 'month', 'day'],
};

const TAGS = { ja: 'ja-JP', en: 'en-GB', 'zh-Hans': 'zh-CN' } as const;

const names = new Map<PageLocale, Record<'month' | 'day', readonly (readonly [string, string])[]>>();

/** Months by name, days by number, each as this language writes it. */
function namesOf(locale: PageLocale) {
  const known = names.get(locale);
  if (known) return known;
  const written = (unit: 'month' | 'day', count: number) => {
    const format = new Intl.DateTimeFormat(TAGS[locale], {
      [unit]: unit === 'month' ? 'long' : 'numeric',
      timeZone: 'UTC',
    });
    return Array.from({ length: count }, (_, at) => {
      const date = unit === 'month' ? Date.UTC(2020, at, 1) : Date.UTC(2020, 0, at + 1);
      return [String(at + 1).padStart(2, '0'), format.format(date)] as const;
    });
  };
  const made = { month: written('month', 12), day: written('day', 31) };
  names.set(locale, made);
  return made;
}

/** A partial date as fields, month and day optional, and in words. What cannot be read stands in the year's field. */
export function dateParts(
  name: string,
  id: string,
  value: string,
  locale: PageLocale,
): { words: string; fields: DatePart[] } {
  const words = formTexts[locale];
  const read = /^(\d{0,4})(?:-(\d{0,2}))?(?:-(\d{1,2}))?$/.exec(value);
  const [, year = '', month = '', day = ''] = read ?? [value, value];
  const values = { year, month, day };
  const labels = { year: words.year, month: words.month, day: words.day };
  const none = { month: words.unknownMonth, day: words.unknownDay };
  const fields = ORDER[locale].map((unit): DatePart => {
    const part = { id: unit === 'year' ? id : `${id}-${unit}`, name: `${name}.${unit}`, label: labels[unit] };
    if (unit === 'year') return { ...part, value: year, options: undefined };
    const options = [['', none[unit]] as const, ...namesOf(locale)[unit]].map(([option, label]) => ({
      id: `${part.id}-${option}`,
      value: option,
      label,
      checked: option === values[unit],
    }));
    return { ...part, value: values[unit], options };
  });
  return { words: dateWords(value, locale), fields };
}

/** A partial date as an office writes it, as exact as it is known. */
export function dateWords(value: string, locale: PageLocale): string {
  const read = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!read) return value;
  const [, year, month, day] = read;
  return new Intl.DateTimeFormat(TAGS[locale], {
    year: 'numeric',
    ...(month && { month: 'long' as const }),
    ...(day && { day: 'numeric' as const }),
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`));
}

/** A date that a form sent in parts, put together again; undefined when it sent none. */
export function joinedDate(fields: (name: string) => readonly string[], name: string): string | undefined {
  const part = (unit: Unit) => fields(`${name}.${unit}`)[0]?.trim();
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (year === undefined) return undefined;
  return [year, ...(month || day ? [month ?? ''] : []), ...(day ? [day] : [])].join('-');
}
