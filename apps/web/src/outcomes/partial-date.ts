import { tagOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';

/**
 * A year, a month or a day as people type it (2025年4月, 2025/4/1, full-width digits) as `YYYY`, `YYYY-MM` or
 * `YYYY-MM-DD`; undefined when it is none of them.
 */
export function partialDate(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/[/.年月]/g, '-')
    .replace(/[日\s]/g, '')
    .replace(/-$/, '');
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain) ?? [];
  if (!year) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

/** The same as it is read: 2025年4月 / Apr 2025. */
export function writePartialDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    year: 'numeric',
    ...(month && { month: locale === 'en' ? 'short' : 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`));
}
