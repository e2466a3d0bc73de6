/** A calendar day without zone, taken apart. */
interface Day {
  year: number;
  month: number;
  day: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Japanese eras, the newest first, with the first day of each. */
const ERAS = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
];

/** Takes an ISO date apart. */
export function dayOf(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** The Japanese year of a day, e.g. 令和7年; the first year of an era is 元年. */
export function japaneseYear(iso: string): string {
  const era = ERAS.find(({ from }) => iso >= from);
  const { year } = dayOf(iso);
  if (!era) return `${year}年`;
  const count = year - dayOf(era.from).year + 1;
  return `${era.name}${count === 1 ? '元' : count}年`;
}

/** One day as printed in English, e.g. 21 October 2025. */
export function printedDayEn(iso: string): string {
  const { year, month, day } = dayOf(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** One day as printed in Japanese with both calendars, e.g. 2025年（令和7年）10月21日. */
export function printedDayJa(iso: string): string {
  const { year, month, day } = dayOf(iso);
  return `${year}年（${japaneseYear(iso)}）${month}月${day}日`;
}

/** One day as printed in Chinese, e.g. 2025年10月21日. */
export function printedDayZh(iso: string): string {
  const { year, month, day } = dayOf(iso);
  return `${year}年${month}月${day}日`;
}

/** A stay in English, e.g. "from 28 September to 4 October 2025"; what both days share is said once. */
export function printedPeriodEn(from: string, to: string): string {
  const a = dayOf(from);
  const b = dayOf(to);
  if (from === to) return `on ${printedDayEn(to)}`;
  if (a.year !== b.year) return `from ${printedDayEn(from)} to ${printedDayEn(to)}`;
  if (a.month !== b.month) return `from ${a.day} ${MONTHS[a.month - 1]} to ${printedDayEn(to)}`;
  return `from ${a.day} to ${printedDayEn(to)}`;
}

/** A stay in Japanese with the particle that the sentence needs, e.g. 2025年10月12日から10月21日まで. */
export function printedPeriodJa(from: string, to: string): string {
  return from === to ? `${printedDayZh(from)}に` : `${printedDayZh(from)}から${laterDay(from, to)}まで`;
}

/** A stay in Chinese, e.g. 2025年10月12日至10月21日. */
export function printedPeriodZh(from: string, to: string): string {
  return from === to ? printedDayZh(from) : `${printedDayZh(from)}至${laterDay(from, to)}`;
}

/** The last day without the year that the first day has already said. */
function laterDay(from: string, to: string): string {
  const { year, month, day } = dayOf(to);
  return dayOf(from).year === year ? `${month}月${day}日` : `${year}年${month}月${day}日`;
}
