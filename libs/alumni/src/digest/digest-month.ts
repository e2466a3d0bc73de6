import { tokyoDate } from '@enishi/platform';

/** Hour of Japan's day at which digests begin to leave. */
const FROM_HOUR = 9;
/** A month's digest begins on one of its first days or not at all: later, the next one is near. */
const LAST_DAY = 7;

/** Month of Japan's calendar: `2026-02`. */
export const monthOf = (now: Date): string => tokyoDate(now).slice(0, 7);

/** True from nine in the morning of the first to the end of the seventh, Japan time. */
export function isDigestTime(now: Date): boolean {
  const day = Number(tokyoDate(now).slice(8));
  const hour = (now.getUTCHours() + 9) % 24;
  return day <= LAST_DAY && (day > 1 || hour >= FROM_HOUR);
}
