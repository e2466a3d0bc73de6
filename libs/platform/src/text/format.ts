import type { DateOnly } from '../clock/date-only.js';
import type { Locale } from './locale.js';

const TAGS: Record<Locale, string> = { ja: 'ja-JP', en: 'en-GB', 'zh-Hans': 'zh-CN' };
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) cache.set(key, (found = new Intl.DateTimeFormat(TAGS[locale], options)));
  return found;
}

/** A calendar date with its weekday, as an office writes it: 2026年3月19日(木) / Thu, 19 March 2026. */
export function formatDate(date: DateOnly, locale: Locale): string {
  const text = formatter(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
  return text;
}

/** A moment in Japan time with the zone named, for people who read it elsewhere. */
export function formatMoment(moment: Date, locale: Locale): string {
  const text = formatter(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Tokyo',
  }).format(moment);
  const zone = { ja: '日本時間', en: 'Japan time', 'zh-Hans': '日本时间' }[locale];
  return locale === 'en' ? `${text} (${zone})` : `${text}（${zone}）`;
}

/** 2025年度 / FY2025: fiscal years run from April to March. */
export function formatFiscalYear(year: number, locale: Locale): string {
  return locale === 'en' ? `FY${year}` : `${year}年度`;
}
