import type { Locale } from '@enishi/platform';
import { DateTime, IANAZone } from 'luxon';

const TAGS: Record<Locale, string> = { ja: 'ja-JP', en: 'en-GB', 'zh-Hans': 'zh-CN' };

/** True for a name of the IANA time zone database that this machine knows. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+([/_+-][A-Za-z0-9_+-]+)*$/.test(name)) return false;
  return IANAZone.isValidZone(name);
}

/**
 * The moment at which clocks of a zone show this time. In the hour that comes twice in autumn it is the first; a time that is
 * left out in spring is none. (Luxon, because Node 20 has no arithmetic in zones and the calendar files need its dates;
 * screens and mails only write moments, for which Intl is enough.)
 * @param wall `YYYY-MM-DDTHH:MM`
 */
export function momentAt(wall: string, timeZone: string): Date | null {
  const zoned = DateTime.fromISO(wall, { zone: timeZone });
  if (!zoned.isValid || zoned.toFormat(WALL) !== wall) return null;
  const first = Math.min(...zoned.getPossibleOffsets().map((one) => one.toMillis()));
  return new Date(first);
}

const WALL = "yyyy-MM-dd'T'HH:mm";

/** What clocks of a zone show at a moment, `YYYY-MM-DDTHH:MM`. */
export const wallTime = (moment: Date, timeZone: string): string =>
  DateTime.fromJSDate(moment, { zone: timeZone }).toFormat(WALL);

const made = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = made.get(key);
  if (!found) made.set(key, (found = new Intl.DateTimeFormat(TAGS[locale], options)));
  return found;
}

const part = (format: Intl.DateTimeFormat, moment: Date, type: Intl.DateTimeFormatPartTypes) =>
  format.formatToParts(moment).find((one) => one.type === type)?.value ?? '';

/** How far a zone is from UTC at a moment, as it is written: `UTC+07:00`, `UTC−03:30`, `UTC`. */
export function offsetWords(moment: Date, timeZone: string): string {
  const words = part(formatter('en', { timeZone, timeZoneName: 'longOffset' }), moment, 'timeZoneName');
  return words.replace('GMT', 'UTC').replace('-', '−');
}

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly knownTo: string;
}

/**
 * From when to when, by the clocks of one zone, with the zone named: `Sat, 14 February 2026, 10:00–12:30 (Indochina Time,
 * UTC+07:00)`. Of an earlier event only what is known of it.
 */
export function spanIn({ startsAt, endsAt, knownTo }: Span, timeZone: string, locale: Locale): string {
  const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone };
  if (knownTo === 'MONTH') return formatter(locale, day).format(startsAt);
  const date = formatter(locale, { ...day, day: 'numeric', weekday: 'short' });
  const [first, last] = [date.format(startsAt), date.format(endsAt)];
  if (knownTo === 'DAY') return first === last ? first : `${first} – ${last}`;
  const time = formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const gap = locale === 'en' ? ', ' : ' ';
  const from = `${first}${gap}${time.format(startsAt)}`;
  const to = first === last ? time.format(endsAt) : ` ${last}${gap}${time.format(endsAt)}`;
  return `${from}–${to}${zoneIn([startsAt, endsAt], timeZone, locale)}`;
}

/** The zone in brackets, with its offset; both offsets when clocks change in between. */
function zoneIn(moments: readonly [Date, ...Date[]], timeZone: string, locale: Locale): string {
  const name = part(formatter(locale, { timeZone, timeZoneName: 'longGeneric' }), moments[0], 'timeZoneName');
  const offsets = [...new Set(moments.map((moment) => offsetWords(moment, timeZone)))].join(' → ');
  if (locale === 'en') return ` (${name}, ${offsets})`;
  return `（${name}${locale === 'ja' ? '、' : '，'}${offsets}）`;
}

/** One moment by the clocks of a zone, the zone named. */
export function momentIn(moment: Date, timeZone: string, locale: Locale): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  };
  return formatter(locale, options).format(moment) + zoneIn([moment], timeZone, locale);
}

/**
 * The time of an event by its own clocks and by the reader's; the second is left out when both read the same.
 */
export function timesFor(
  event: Span & { readonly timeZone: string },
  readerZone: string,
  locale: Locale,
): { there: string; here: string | null } {
  const there = spanIn(event, event.timeZone, locale);
  const sameClock = [event.startsAt, event.endsAt].every(
    (moment) => wallTime(moment, event.timeZone) === wallTime(moment, readerZone),
  );
  if (event.knownTo !== 'MINUTE' || sameClock) return { there, here: null };
  return { there, here: spanIn(event, readerZone, locale) };
}
