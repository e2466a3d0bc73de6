import { climb, nextSendingMoment, rungMoments, timeZoneOf } from '@enishi/surveys';
import { COUNTRIES } from '@enishi/programme';
import { describe, expect, it } from 'vitest';

const hours = { hourFrom: 9, hourTo: 18, quietWeekdays: [] as number[], quietDates: [] as string[] };
const at = (text: string) => new Date(text);

describe('a mail leaves in the daytime of whoever receives it', () => {
  it('at once when it is daytime there', () => {
    const noon = at('2026-01-20T03:00:00Z');
    expect(nextSendingMoment(noon, 'Asia/Tokyo', hours)).toEqual(noon);
  });

  it('at nine in the morning when it is still night there', () => {
    expect(nextSendingMoment(at('2026-01-19T15:00:00Z'), 'Asia/Tokyo', hours)).toEqual(
      at('2026-01-20T00:00:00Z'),
    );
    expect(nextSendingMoment(at('2026-01-19T15:00:00Z'), 'Asia/Phnom_Penh', hours)).toEqual(
      at('2026-01-20T02:00:00Z'),
    );
  });

  it('the next morning when the day is over there, to the minute', () => {
    expect(nextSendingMoment(at('2026-01-20T08:59:59Z'), 'Asia/Tokyo', hours)).toEqual(
      at('2026-01-20T08:59:59Z'),
    );
    expect(nextSendingMoment(at('2026-01-20T09:00:00Z'), 'Asia/Tokyo', hours)).toEqual(
      at('2026-01-21T00:00:00Z'),
    );
  });

  it('after the weekend and after holidays, by the calendar there', () => {
    const quiet = { ...hours, quietWeekdays: [6, 7], quietDates: ['2026-01-26'] };
    // Friday evening in Japan
    expect(nextSendingMoment(at('2026-01-23T10:00:00Z'), 'Asia/Tokyo', quiet)).toEqual(
      at('2026-01-27T00:00:00Z'),
    );
  });

  it('at nine by the clock on the wall, also on the days on which clocks change', () => {
    // New York: EST until 2026-03-08 02:00, EDT afterwards
    expect(nextSendingMoment(at('2026-03-08T05:30:00Z'), 'America/New_York', hours)).toEqual(
      at('2026-03-08T13:00:00Z'),
    );
    expect(nextSendingMoment(at('2026-03-07T05:30:00Z'), 'America/New_York', hours)).toEqual(
      at('2026-03-07T14:00:00Z'),
    );
    // Kathmandu is 5 h 45 min ahead
    expect(nextSendingMoment(at('2026-01-20T00:00:00Z'), 'Asia/Kathmandu', hours)).toEqual(
      at('2026-01-20T03:15:00Z'),
    );
  });

  it('in a zone that exists, for every country', () => {
    for (const [code] of COUNTRIES)
      expect(() => nextSendingMoment(new Date(), timeZoneOf(code), hours)).not.toThrow();
    expect(timeZoneOf('ID')).toBe('Asia/Jakarta');
    expect(timeZoneOf(null)).toBe('Asia/Tokyo');
  });
});

describe('the ladder of reminders', () => {
  const ladder = { ...hours, openedOn: '2026-01-20', days: [7, 14, 28] };

  it('falls due in the morning of the recipient', () => {
    expect(rungMoments(ladder, 'Asia/Tokyo').map((moment) => moment.toISOString())).toEqual([
      '2026-01-27T00:00:00.000Z',
      '2026-02-03T00:00:00.000Z',
      '2026-02-17T00:00:00.000Z',
    ]);
  });

  it('skips the rungs that passed during an outage', () => {
    expect(climb(ladder, 'Asia/Tokyo', at('2026-02-05T00:00:00Z'), 0)).toEqual({
      rung: 2,
      nextContactAt: at('2026-02-17T00:00:00Z'),
    });
    expect(climb(ladder, 'Asia/Tokyo', at('2026-03-01T00:00:00Z'), 2)).toEqual({
      rung: 3,
      nextContactAt: null,
    });
  });
});
