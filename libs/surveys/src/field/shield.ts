/** Groups of fewer people are not shown to those who do not run the field (reliability study 2.8). */
export const SMALLEST_CELL = 10;
/** Counts that are shown are rounded to a multiple of this. */
export const ROUNDED_TO = 5;
/** Percentages need at least this many people beneath them (HESA: 22.5). */
export const SMALLEST_BASE = 23;

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

/** Zero counts as fewer than ten: otherwise the gap would say "one to nine". */
const isSmall = (n: number) => n < SMALLEST_CELL;
const rounded = (n: number) => Math.round(n / ROUNDED_TO) * ROUNDED_TO;

export const COARSE: Shield = {
  isRounded: true,
  count: (n) => (isSmall(n) ? null : rounded(n)),
  column: (counts) => {
    const hidden = counts.map(isSmall);
    if (hidden.filter(Boolean).length === 1 && counts.length > 1) {
      const shown = counts.flatMap((n, index) => (hidden[index] ? [] : [{ n, index }]));
      const next = shown.toSorted((a, b) => a.n - b.n)[0];
      if (next) hidden[next.index] = true;
    }
    return counts.map((n, index) => (hidden[index] ? null : rounded(n)));
  },
  share: (numerator, denominator) =>
    denominator < SMALLEST_BASE || isSmall(numerator) || isSmall(denominator - numerator)
      ? null
      : Math.round((numerator / denominator) * 100) / 100,
  measure: (value, people) => (isSmall(people) ? null : value),
};
