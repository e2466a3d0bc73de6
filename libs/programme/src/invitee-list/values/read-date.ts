import type { Cell } from '../reading/cell.js';
import { dateOfSerial } from '../reading/number-formats.js';
import { calendarDate } from './calendar.js';

export type DateFault = 'IMPOSSIBLE' | 'AMBIGUOUS' | 'UNREADABLE' | 'INCOMPLETE' | 'BUDDHIST';
export type DateReading = { date: string } | { fault: DateFault };

/** Japanese eras: letters, first day, last day. A date outside its era is no date. */
const ERAS: readonly (readonly [RegExp, string, number, string, string])[] = [
  [/^(?:令和|令|R)$/i, '令和', 2018, '2019-05-01', '9999-12-31'],
  [/^(?:平成|平|H)$/i, '平成', 1988, '1989-01-08', '2019-04-30'],
  [/^(?:昭和|昭|S)$/i, '昭和', 1925, '1926-12-25', '1989-01-07'],
  [/^(?:大正|大|T)$/i, '大正', 1911, '1912-07-30', '1926-12-24'],
  [/^(?:明治|明|M)$/i, '明治', 1867, '1868-01-25', '1912-07-29'],
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date as offices write it: 2025/1/5, 2025-01-05, 2025.1.5, 2025年1月5日, 20250105, 令和7年1月5日,
 * R7.1.5, 民國114年1月5日, 5 Jan 2025, full-width digits, serials of Excel. What can mean two days is
 * AMBIGUOUS and asked for, never guessed.
 */
export function readDate(cell: Cell): DateReading {
  if (cell.date) return { date: cell.date };
  if (cell.number !== undefined) return fromNumber(cell.number, cell.text);
  return readDateText(cell.text);
}

function fromNumber(number: number, text: string): DateReading {
  if (/^\d{8}$/.test(text)) return readDateText(text);
  // 4 digits are a year; serials of living people and of visits have five
  const date = number >= 3_000 && number < 80_000 && text.length >= 4 ? dateOfSerial(number, false) : null;
  if (/^\d{4}$/.test(text) && number > 1900 && number < 2100) return { fault: 'INCOMPLETE' };
  return date ? { date } : { fault: 'UNREADABLE' };
}

export function readDateText(raw: string): DateReading {
  const text = raw
    .normalize('NFKC')
    .replace(/[（(][日月火水木金土一二三四五六天]|曜日?[)）]|[)）]$/g, '')
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i, '')
    .replace(/\s*(年|月|日|号|號|\/|\.|-|‐|‑|–|,|、)\s*/g, '$1')
    .trim();
  return (
    plainDate(text) ?? eraDate(text) ?? minguoDate(text) ?? buddhistDate(text) ?? wordDate(text) ?? rest(text)
  );
}

const SEPARATOR = '[/.\\-‐‑–年]';

function plainDate(text: string): DateReading | null {
  const ymd = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})[/.\\-‐‑–月](\\d{1,2})[日号號.]?$`).exec(text);
  if (ymd) return dated(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dated(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dmy = /^(\d{1,2})[/.\-‐‑–](\d{1,2})[/.\-‐‑–](\d{4})$/.exec(text);
  if (!dmy) return null;
  const [first, second, year] = [Number(dmy[1]), Number(dmy[2]), Number(dmy[3])];
  if (first > 12) return dated(year, second, first);
  if (second > 12) return dated(year, first, second);
  return first === second ? dated(year, first, second) : { fault: 'AMBIGUOUS' };
}

function dated(year: number, month: number, day: number): DateReading {
  if (year >= 2400 && year <= 2700) return { fault: 'BUDDHIST' };
  if (year < 1850 || year > 2200) return { fault: 'IMPOSSIBLE' };
  const date = calendarDate(year, month, day);
  return date ? { date } : { fault: 'IMPOSSIBLE' };
}

function eraDate(text: string): DateReading | null {
  const match = /^([^\d]{1,2}?)\.?(\d{1,2}|元)[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text);
  const era = match && ERAS.find(([letters]) => letters.test(match[1]!));
  if (!match || !era) return null;
  const year = era[2] + (match[2] === '元' ? 1 : Number(match[2]));
  const date = calendarDate(year, Number(match[3]), Number(match[4]));
  return date && date >= era[3] && date <= era[4] ? { date } : { fault: 'IMPOSSIBLE' };
}

function minguoDate(text: string): DateReading | null {
  const match =
    /^(?:中華民國|中华民国|民國|民国|roc)\.?\s*(\d{1,3})[年./-](\d{1,2})[月./-](\d{1,2})日?$/i.exec(text);
  return match && dated(Number(match[1]) + 1911, Number(match[2]), Number(match[3]));
}

function buddhistDate(text: string): DateReading | null {
  const match = /^(?:พ\.?ศ\.?|b\.?e\.?)\s*(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/i.exec(text);
  return match && dated(Number(match[1]) - 543, Number(match[2]), Number(match[3]));
}

function wordDate(text: string): DateReading | null {
  const lower = text.toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\d{4})$/.exec(lower);
  const monthFirst = /^([a-z]{3,9})[ -](\d{1,2})(?:st|nd|rd|th)?[ -](\d{4})$/.exec(lower);
  const yearFirst = /^(\d{4})[ -]([a-z]{3,9})[ -](\d{1,2})$/.exec(lower);
  const parts = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : monthFirst
      ? [monthFirst[3], monthFirst[1], monthFirst[2]]
      : yearFirst
        ? [yearFirst[1], yearFirst[2], yearFirst[3]]
        : null;
  if (!parts) return null;
  const month = MONTHS.indexOf(parts[1]!.slice(0, 3)) + 1;
  return month === 0 ? null : dated(Number(parts[0]), month, Number(parts[2]));
}

function rest(text: string): DateReading {
  if (/^\d{4}([/.\-年]\d{1,2}月?)?年?$/.test(text)) return { fault: 'INCOMPLETE' };
  if (/^\d{1,2}[/.\-月]\d{1,2}日?$/.test(text)) return { fault: 'INCOMPLETE' };
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) return { fault: 'AMBIGUOUS' };
  if (/^\d{1,3}[年/.-]\d{1,2}[月/.-]\d{1,2}日?$/.test(text)) return { fault: 'AMBIGUOUS' };
  return { fault: 'UNREADABLE' };
}
