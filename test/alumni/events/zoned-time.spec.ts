import { momentAt, spanIn, timesFor, wallTime } from '@enishi/alumni';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

const ZONES = Intl.supportedValuesOf('timeZone');
const YEAR = 365 * 86_400_000;
const FROM = Date.parse('2024-01-01T00:00:00Z');

/** Moments around every change of clocks of a zone in five years, found by another library. */
function edgesOf(zone: string): number[] {
  const edges: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > FROM + 5 * YEAR) return edges;
    edges.push(next.epochMilliseconds);
    at = next;
  }
}

const wallBy = (ms: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('Times of events', { timeout: 120_000 }, () => {
  it('are the same moment by any clock of the world, around every change of clocks of every zone', () => {
    let edges = 0;
    const wrong: string[] = [];
    for (const zone of ZONES)
      for (const edge of edgesOf(zone)) {
        edges++;
        for (const minutes of [-61, -60, -31, -1, 0, 1, 29, 30, 59, 60, 61]) {
          const ms = edge + minutes * 60_000;
          const wall = wallTime(new Date(ms), zone);
          if (wall !== wallBy(ms, zone)) wrong.push(`${zone} shows ${wall} at ${ms}`);
          // of an hour that comes twice it is the first
          const first = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, {
            disambiguation: 'earlier',
          });
          if (momentAt(wall, zone)?.getTime() !== first.epochMilliseconds) wrong.push(`${zone} ${wall}`);
        }
      }
    expect(wrong).toEqual([]);
    expect(edges).toBeGreaterThan(1000);
  });

  it('that clocks leave out in spring are none', () => {
    let gaps = 0;
    for (const zone of ZONES)
      for (const edge of edgesOf(zone)) {
        const [before, after] = [wallBy(edge - 60_000, zone), wallBy(edge, zone)];
        const lost = (Date.parse(`${after}:00Z`) - Date.parse(`${before}:00Z`)) / 60_000 - 1;
        if (lost <= 0) continue;
        gaps++;
        const missing = new Date(Date.parse(`${before}:00Z`) + 60_000).toISOString().slice(0, 16);
        expect(momentAt(missing, zone), `${zone} ${missing}`).toBeNull();
      }
    expect(gaps).toBeGreaterThan(300);
    expect(momentAt('2026-02-30T10:00', 'Asia/Tokyo')).toBeNull();
  });

  it('are written for the event and for the reader, and what is written names the moment', () => {
    const zone = fc.constantFrom(...ZONES);
    const locale = fc.constantFrom('ja', 'en', 'zh-Hans');
    fc.assert(
      fc.property(
        zone,
        zone,
        fc.nat(5 * 365 * 24 * 12),
        fc.integer({ min: 1, max: 40 }),
        locale,
        (there, here, at, length, language) => {
          const startsAt = new Date(FROM + at * 300_000);
          const event = {
            startsAt,
            endsAt: new Date(startsAt.getTime() + length * 900_000),
            knownTo: 'MINUTE',
            timeZone: there,
          };
          const written = timesFor(event, here, language);
          expect(readBack(written.there, language)).toBe(startsAt.getTime());
          if (written.here === null) expect(wallTime(startsAt, here)).toBe(wallTime(startsAt, there));
          else expect(readBack(written.here, language)).toBe(startsAt.getTime());
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('look like this', () => {
    const event = {
      startsAt: new Date('2026-03-29T00:30:00Z'),
      endsAt: new Date('2026-03-29T01:30:00Z'),
      knownTo: 'MINUTE',
    };
    expect([
      spanIn(event, 'Europe/Berlin', 'en'),
      spanIn(event, 'Asia/Kathmandu', 'ja'),
      spanIn(event, 'America/St_Johns', 'zh-Hans'),
      spanIn({ ...event, knownTo: 'MONTH' }, 'Asia/Tokyo', 'ja'),
      spanIn({ ...event, knownTo: 'DAY' }, 'Asia/Tokyo', 'en'),
    ]).toMatchInlineSnapshot(`
      [
        "Sun, 29 March 2026, 01:30–03:30 (Central European Time, UTC+01:00 → UTC+02:00)",
        "2026年3月29日(日) 06:15–07:15（ネパール時間、UTC+05:45）",
        "2026年3月28日周六 22:00–23:00（纽芬兰时间，UTC−02:30）",
        "2026年3月",
        "Sun, 29 March 2026",
      ]
    `);
  });
});

/** The moment that a sentence names: its date and time, and its offset. */
function readBack(sentence: string, language: string): number {
  const MONTHS =
    'January February March April May June July August September October November December'.split(' ');
  const [, a, b, c] =
    language === 'en' ? /(\d+) (\w+) (\d{4}), /.exec(sentence)! : /(\d{4})年(\d+)月(\d+)日/.exec(sentence)!;
  const [year, month, day] = language === 'en' ? [c, MONTHS.indexOf(b!) + 1, a] : [a, b, c];
  const [, hour, minute] = /(\d{2}):(\d{2})–/.exec(sentence)!;
  const [, sign, h, m] = /UTC(?:([+−])(\d{2}):(\d{2}))?/.exec(sentence)!;
  const offset = sign ? (Number(h) * 60 + Number(m)) * (sign === '−' ? -1 : 1) : 0;
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - offset * 60_000
  );
}
