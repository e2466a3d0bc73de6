import { valueOf } from './chart-table.js';
import type { ChartCell, Measure } from './chart-table.js';
import type { ChartWords } from './chart.js';
import type { Look } from './look.js';

/** One number with everything that belongs to it, as it is read out and shown in a tip. */
export function cellText(cell: ChartCell, measure: Measure, words: ChartWords): string {
  const value = valueOf(cell, measure);
  if (value === null) return words.few;
  if (measure === 'COUNT') return `${words.number(value)} ${words.unit}`.trim();
  const bounds =
    measure === 'SHARE' && cell.low !== null && cell.high !== null
      ? ` (${cell.low.toFixed(1)}–${cell.high.toFixed(1)} %)`
      : '';
  const base = cell.n === null ? '' : `, n = ${words.number(cell.n)}`;
  return `${measure === 'SHARE' ? percent(cell.share ?? '') : value.toFixed(2)}${bounds}${base}`;
}

/** As printed, with a space before the sign. */
export const percent = (share: string): string => `${share.replace(/\s?%$/, '')} %`;

/** How the number beside a bar is written. */
export function valueFormat(measure: Measure, words: ChartWords) {
  return (value: number, cell: ChartCell | null): string => {
    if (measure === 'COUNT') return words.number(value);
    return measure === 'SHARE' ? percent(cell?.share ?? value.toFixed(1)) : value.toFixed(2);
  };
}

/** How the scale is written. */
export function axisText(measure: Measure, words: ChartWords) {
  return (value: number): string => (measure === 'SHARE' ? `${value} %` : words.number(value));
}

export const isNarrow = ({ width }: Look): boolean => width < 520;

const LONGEST = 60;
/** Names of institutions can be as long as a line. */
export const shorten = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
