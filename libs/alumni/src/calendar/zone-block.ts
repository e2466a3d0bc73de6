import { DateTime } from 'luxon';

const DAY = 86_400_000;
const offsetAt = (ms: number, zone: string) => DateTime.fromMillis(ms, { zone }).offset;

/** Moments at which clocks of a zone change between two moments, to the second. */
function changesBetween(from: number, to: number, zone: string): number[] {
  const changes: number[] = [];
  for (let at = from; at < to; at += DAY) {
    const before = offsetAt(at, zone);
    if (before === offsetAt(at + DAY, zone)) continue;
    let [low, high] = [at, at + DAY];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

const known = new Map<string, readonly number[]>();

/** Changes of clocks of a zone in one year, looked for once: a calendar is asked for every hour. */
function changesOf(year: number, zone: string): readonly number[] {
  const key = `${zone} ${year}`;
  let changes = known.get(key);
  if (!changes)
    known.set(key, (changes = changesBetween(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1), zone)));
  return changes;
}

const two = (n: number) => String(n).padStart(2, '0');
const offset = (minutes: number) =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of a zone for the years around some moments, each change of clocks written out. Made from
 * the same data as the moments of the events: a description that somebody else published last month may know a rule that
 * this machine does not, and would move an event by an hour in every calendar.
 */
export function zoneBlock(zone: string, moments: readonly Date[]): string {
  const years = moments.map((moment) => moment.getUTCFullYear());
  // a year more on both sides: calendars show days around an event
  const [from, to] = [Math.min(...years) - 1, Math.max(...years) + 1];
  const changes = Array.from({ length: to - from + 1 }, (_, i) => changesOf(from + i, zone)).flat();
  const first = offsetAt(Date.UTC(from, 0, 1), zone);
  const parts = [part('STANDARD', '19700101T000000', first, first)];
  for (const at of changes) {
    const [before, after] = [offsetAt(at - 1000, zone), offsetAt(at, zone)];
    const onset = DateTime.fromMillis(at, { zone: 'UTC' }).plus({ minutes: before });
    const isSummer = DateTime.fromMillis(at, { zone }).isInDST;
    parts.push(part(isSummer ? 'DAYLIGHT' : 'STANDARD', onset.toFormat("yyyyMMdd'T'HHmmss"), before, after));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

const part = (kind: string, onset: string, before: number, after: number) =>
  [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${kind}`,
  ].join('\r\n');
