import type { Clock, DateOnly } from '@enishi/platform';

/**
 * A running clock that was set to nine in the morning, Japan time, of the given date when the process
 * began: the demo year looks the same on whatever day it is opened.
 */
export function demoClock(today: DateOnly): Clock {
  const shift = Date.parse(`${today}T09:00:00+09:00`) - Date.now();
  return { now: () => new Date(Date.now() + shift) };
}
