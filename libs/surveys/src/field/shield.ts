import { SMALLEST_BASE, SMALLEST_SHOWN, nearestFive, protectTable } from '@enishi/statistics';

/** How counts reach a reader: as they are for those who run the field, coarse and with gaps for everybody else. */
export interface Shield {
  readonly isRounded: boolean;
  /** One number on its own. */
  count(n: number): number | null;
  /** Numbers that add up to a total which is shown too: a gap never stands alone, or subtraction would fill it. */
  column(counts: readonly number[]): (number | null)[];
  /** A share as a fraction of 1; null without a base, and where it would give a small group away. */
  share(numerator: number, denominator: number): number | null;
  /** Something measured on so many people. */
  measure(value: number | null, people: number): number | null;
}

export const EXACT: Shield = {
  isRounded: false,
  count: (n) => n,
  column: (counts) => [...counts],
  share: (numerator, denominator) => (denominator > 0 ? numerator / denominator : null),
  measure: (value, people) => (people > 0 ? value : null),
};

/** Zero counts as small: otherwise the gap would say that somebody is there. */
const isSmall = (n: number) => n < SMALLEST_SHOWN;

/** By the rules of every figure (`protectTable`); shares are made of the numbers as they are shown. */
export const COARSE: Shield = {
  isRounded: true,
  count: (n) => (isSmall(n) ? null : nearestFive(n)),
  column: (counts) => {
    const codes = counts.map((_, index) => String(index));
    const { cells, members } = protectTable(
      {
        dims: [{ name: 'column', members: codes }],
        cells: counts.map((count, index) => ({ key: [String(index)], count })),
      },
      { exact: false },
    );
    const shown = new Map((members[0] ?? []).map((code, index) => [code, cells[index]?.count ?? null]));
    return codes.map((code) => shown.get(code) ?? null);
  },
  share: (numerator, denominator) =>
    denominator < SMALLEST_BASE || isSmall(numerator) || isSmall(denominator - numerator)
      ? null
      : Math.round((nearestFive(numerator) / nearestFive(denominator)) * 100) / 100,
  measure: (value, people) => (isSmall(people) ? null : value),
};
