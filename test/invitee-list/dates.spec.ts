import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, calendarDate, daysInclusive } from '../../libs/programme/src/invitee-list/values/calendar.js';
import { readDate, readDateText } from '../../libs/programme/src/invitee-list/values/read-date.js';
import { dateOfSerial, isDateFormat } from '../../libs/programme/src/invitee-list/reading/number-formats.js';

const day = fc
  .date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('a date as offices write it', () => {
  it.each([
    ['2025/1/5', '2025-01-05'],
    ['2025-01-05', '2025-01-05'],
    ['2025.1.5', '2025-01-05'],
    ['2025. 1. 5.', '2025-01-05'],
    ['2025年1月5日', '2025-01-05'],
    ['2025年 1月 5日（日）', '2025-01-05'],
    ['20250105', '2025-01-05'],
    ['２０２５／１／５', '2025-01-05'],
    ['令和7年1月5日', '2025-01-05'],
    ['令和元年5月1日', '2019-05-01'],
    ['R7.1.5', '2025-01-05'],
    ['Ｒ７．１．５', '2025-01-05'],
    ['平成14年7月3日', '2002-07-03'],
    ['昭和64年1月7日', '1989-01-07'],
    ['H1.1.8', '1989-01-08'],
    ['民國114年1月5日', '2025-01-05'],
    ['民国 92/4/5', '2003-04-05'],
    ['พ.ศ. 2568/1/5', '2025-01-05'],
    ['5 Jan 2025', '2025-01-05'],
    ['5-Jan-2025', '2025-01-05'],
    ['January 5, 2025', '2025-01-05'],
    ['31/12/2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['2025-01-05T00:00:00', '2025-01-05'],
    ['2025/1/5 0:00:00', '2025-01-05'],
  ])('%s is %s', (text, date) => expect(readDateText(text)).toEqual({ date }));

  it.each([
    ['2003/2/29', 'IMPOSSIBLE'],
    ['2025/13/1', 'IMPOSSIBLE'],
    ['令和元年4月30日', 'IMPOSSIBLE'],
    ['平成31年5月1日', 'IMPOSSIBLE'],
    ['05/01/2025', 'AMBIGUOUS'],
    ['05/01/25', 'AMBIGUOUS'],
    ['2025/1', 'INCOMPLETE'],
    ['2025年', 'INCOMPLETE'],
    ['2568/1/5', 'BUDDHIST'],
    ['unknown', 'UNREADABLE'],
    ['来年の春', 'UNREADABLE'],
  ])('%s is refused as %s', (text, fault) => expect(readDateText(text)).toEqual({ fault }));

  it('means the same day in every form, in narrow and wide digits', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [y, m, d] = date.split('-').map(Number) as [number, number, number];
        const forms = [
          `${y}/${m}/${d}`,
          `${y}.${m}.${d}`,
          `${y}年${m}月${d}日`,
          date,
          date.replaceAll('-', ''),
          `民國${y - 1911}年${m}月${d}日`,
        ];
        for (const form of forms) {
          expect(readDateText(form)).toEqual({ date });
          expect(readDateText(wide(form))).toEqual({ date });
        }
      }),
    );
  });

  it('of the Reiwa era means the same day', () => {
    fc.assert(
      fc.property(
        day.filter((date) => date >= '2019-05-01'),
        (date) => {
          const [y, m, d] = date.split('-').map(Number) as [number, number, number];
          expect(readDateText(`令和${y - 2018 === 1 ? '元' : y - 2018}年${m}月${d}日`)).toEqual({ date });
          expect(readDateText(`R${y - 2018}.${m}.${d}`)).toEqual({ date });
        },
      ),
    );
  });

  it('never becomes a day that the calendar does not have, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9年月日/.\-令和RHS元民國 ]{0,14}$/)),
        (text) => {
          const read = readDateText(text);
          if ('date' in read)
            expect(new Date(`${read.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.date);
        },
      ),
    );
  });
});

describe('a serial of Excel', () => {
  it('is the day that Excel shows, in both systems', () => {
    expect(dateOfSerial(45_944, false)).toBe('2025-10-14');
    expect(dateOfSerial(44_482, true)).toBe('2025-10-14');
    expect(dateOfSerial(1, false)).toBe('1900-01-01');
    expect(dateOfSerial(61, false)).toBe('1900-03-01');
    expect(dateOfSerial(60, false)).toBeNull();
  });

  it('goes up by one day for each number after February 1900', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
        expect(daysInclusive(dateOfSerial(serial, false)!, dateOfSerial(serial + 1, false)!)).toBe(2);
      }),
    );
  });

  it('is read in a cell without a date format, and a bare year is asked about', () => {
    expect(readDate({ text: '45944', number: 45_944 })).toEqual({ date: '2025-10-14' });
    expect(readDate({ text: '20250105', number: 20_250_105 })).toEqual({ date: '2025-01-05' });
    expect(readDate({ text: '2025', number: 2025 })).toEqual({ fault: 'INCOMPLETE' });
  });

  it('is told from other numbers by its format', () => {
    expect(isDateFormat(14, undefined)).toBe(true);
    expect(isDateFormat(165, 'yyyy/mm/dd')).toBe(true);
    expect(isDateFormat(166, '[$-411]ggge"年"m"月"d"日";@')).toBe(true);
    expect(isDateFormat(0, undefined)).toBe(false);
    expect(isDateFormat(164, 'General')).toBe(false);
    expect(isDateFormat(165, '0.00E+00')).toBe(false);
    expect(isDateFormat(167, '0.00"日"')).toBe(false);
    expect(isDateFormat(168, '[Red]0')).toBe(false);
  });
});

describe('age and length of stay', () => {
  it('turns 41 on the birthday, not the day before', () => {
    expect(ageOn('1984-12-01', '2025-11-30')).toBe(40);
    expect(ageOn('1984-12-01', '2025-12-01')).toBe(41);
    expect(ageOn('2004-02-29', '2025-02-28')).toBe(20);
  });

  it('counts the days of entry and departure', () => {
    expect(daysInclusive('2026-01-19', '2026-01-27')).toBe(9);
    expect(daysInclusive('2026-01-19', '2026-01-19')).toBe(1);
    expect(calendarDate(2024, 2, 29)).toBe('2024-02-29');
    expect(calendarDate(2003, 2, 29)).toBeNull();
  });
});
