import {
  addDays,
  daysBetween,
  formatDate,
  isDateOnly,
  matchLocale,
  newId,
  tokyoDate,
} from '@enishi/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates in Japan', () => {
  it('change at Japanese midnight, not at that of Honolulu or London', () => {
    expect(tokyoDate(new Date('2026-01-17T14:59:59Z'))).toBe('2026-01-17');
    expect(tokyoDate(new Date('2026-01-17T15:00:00Z'))).toBe('2026-01-18');
  });

  it('are counted so that adding and measuring agree', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -5000, max: 5000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });

  it('exist in the calendar or are refused', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDateOnly)).toBe(true);
    expect(['2003-02-29', '2026-13-01', '2026-1-1', ''].some(isDateOnly)).toBe(false);
  });

  it('are written with their weekday in the way of each language', () => {
    expect(formatDate('2026-03-19', 'ja')).toBe('2026年3月19日(木)');
    expect(formatDate('2026-03-19', 'en')).toBe('Thu, 19 March 2026');
    expect(formatDate('2026-03-19', 'zh-Hans')).toBe('2026年3月19日周四');
  });
});

describe('languages', () => {
  it.each([
    ['zh-TW,zh;q=0.9', 'zh-Hans'],
    ['ja-JP', 'ja'],
    ['id-ID,id;q=0.9,en;q=0.8', 'en'],
    ['', 'en'],
  ])('%s is answered in %s', (header, locale) => {
    expect(matchLocale(header)).toBe(locale);
  });
});

describe('ids', () => {
  it('sort by the time they were made', () => {
    const ids = [1000, 2000, 3000, 1_800_000_000_000].map((time) => newId(time));
    expect(ids.toSorted()).toEqual(ids);
  });
});
