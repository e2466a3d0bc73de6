import { tagOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';

/** How numbers, dates and names are written in one language. Dates are calendar dates in Japan. */
export interface Format {
  /** 2026年3月19日(木) / Thu 19 Mar 2026 / 2026年3月19日周四 */
  date(date: string): string;
  /** The same without the year, where the year stands nearby. */
  dayMonth(date: string): string;
  /** Two dates as one span; the second without what repeats. */
  span(from: string, to: string): string;
  /** A moment in Japan time, the zone named by the caller's sentence. */
  moment(iso: string): string;
  /** 2025年度 / FY2025 */
  fiscalYear(year: number): string;
  number(n: number): string;
  /** Names in a sentence: A、B、C / A, B and C. */
  list(items: readonly string[]): string;
  /** File sizes in kB or MB. */
  bytes(n: number): string;
  /** The value in the reader's language; the other language when one is missing. */
  either(ja: string | null | undefined, en: string | null | undefined): string;
}

const made = new Map<Locale, Format>();

export function formatter(locale: Locale): Format {
  let format = made.get(locale);
  if (!format) made.set(locale, (format = make(locale)));
  return format;
}

/** A calendar date as a moment; the formats below write it in UTC again, so that no zone moves it. */
const at = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

// English without the comma after the weekday, so that long and short forms look alike: Thu 19 Mar 2026
const write = (format: Intl.DateTimeFormat, date: string) => format.format(at(date)).replace(',', '');

function make(locale: Locale): Format {
  const tag = tagOf(locale);
  const day: Intl.DateTimeFormatOptions = {
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  };
  const long = new Intl.DateTimeFormat(tag, { ...day, year: 'numeric' });
  const short = new Intl.DateTimeFormat(tag, day);
  const moment = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Tokyo',
  });
  const numbers = new Intl.NumberFormat(tag);
  const small = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const names = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  return {
    date: (date) => write(long, date),
    dayMonth: (date) => write(short, date),
    span: (from, to) =>
      from.slice(0, 4) === to.slice(0, 4)
        ? locale === 'en'
          ? `${write(short, from)} – ${write(long, to)}`
          : `${write(long, from)}～${write(short, to)}`
        : `${write(long, from)}${locale === 'en' ? ' – ' : '～'}${write(long, to)}`,
    moment: (iso) => moment.format(new Date(iso)),
    fiscalYear: (year) => (locale === 'en' ? `FY${year}` : `${year}年度`),
    number: (n) => numbers.format(n),
    list: (items) => (locale === 'en' ? names.format(items) : items.join('、')),
    bytes: (n) => (n < 1e6 ? `${small.format(Math.max(n / 1e3, 0.1))} kB` : `${small.format(n / 1e6)} MB`),
    either: (ja, en) => (locale === 'ja' ? (ja ?? en) : (en ?? ja)) ?? '',
  };
}

const DAY = 86_400_000;

/** Whole days from one calendar date to another; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
}
