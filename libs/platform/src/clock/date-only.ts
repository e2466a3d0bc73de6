/** A calendar date `YYYY-MM-DD` without a time or zone: deadlines and visit dates (always Japan's calendar). */
export type DateOnly = string;

const TOKYO = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today's date in Japan at the given moment, whatever zone the server or the reader is in. */
export function tokyoDate(moment: Date): DateOnly {
  return TOKYO.format(moment);
}

/** Adds days to a calendar date. */
export function addDays(date: DateOnly, days: number): DateOnly {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: DateOnly, to: DateOnly): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The earlier of two dates. */
export function earlierOf(a: DateOnly, b: DateOnly): DateOnly {
  return a < b ? a : b;
}

/** The later of two dates. */
export function laterOf(a: DateOnly, b: DateOnly): DateOnly {
  return a > b ? a : b;
}

/** True for a date that exists in the calendar (2003-02-29 does not). */
export function isDateOnly(text: string): text is DateOnly {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}
