import type { DateOnly } from '@enishi/platform';
import { addDays } from '@enishi/platform';

/** When mails may go out, by the clock and calendar of whoever receives them. */
export interface SendingHours {
  /** First hour of the local day, 0 to 23. */
  readonly hourFrom: number;
  /** Hour before which the last mail goes out, 1 to 24. */
  readonly hourTo: number;
  /** Days of the week without mail, 1 Monday to 7 Sunday. */
  readonly quietWeekdays: readonly number[];
  readonly quietDates: readonly DateOnly[];
}

/** Longest stretch of quiet days that is looked over; a campaign whose days are all quiet cannot be scheduled. */
const LONGEST_QUIET_DAYS = 370;

/**
 * First moment at or after `from` inside the sending hours of a local day that is not quiet.
 * @throws when there is none within a year
 */
export function nextSendingMoment(from: Date, timeZone: string, hours: SendingHours): Date {
  const local = localTime(from, timeZone);
  for (let days = 0; days <= LONGEST_QUIET_DAYS; days++) {
    const date = addDays(local.date, days);
    if (isQuiet(date, hours)) continue;
    if (days > 0 || local.hour < hours.hourFrom) return momentOf(date, hours.hourFrom, timeZone);
    if (local.hour < hours.hourTo) return from;
  }
  throw new Error('every day is quiet');
}

/** The moment at which the given hour of a local day begins. Where clocks skip it, the moment they skip to. */
export function momentOf(date: DateOnly, hour: number, timeZone: string): Date {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const first = asIfUtc - offsetAt(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetAt(first, timeZone));
}

/** True when no mail goes out on this local day. */
export function isQuiet(date: DateOnly, hours: SendingHours): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return hours.quietWeekdays.includes(weekday) || hours.quietDates.includes(date);
}

/** Calendar date and hour on the wall of somebody in the zone. */
export function localTime(moment: Date, timeZone: string): { date: DateOnly; hour: number } {
  const local = new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString();
  return { date: local.slice(0, 10), hour: Number(local.slice(11, 13)) };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the zone is ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const part = Object.fromEntries(
    formatter.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  return wall - Math.floor(moment / 1000) * 1000;
}
