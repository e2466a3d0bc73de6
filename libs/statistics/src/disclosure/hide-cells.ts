import { bridgesOf } from './bridges.js';
import type { Layout } from './layout.js';
import { SMALLEST_CELL } from './rules.js';

export const SHOWN = 0;
export const SMALL = 1;
export const COMPLEMENTARY = 2;
/** `SHOWN`, `SMALL` or `COMPLEMENTARY` per row and column. */
export type Mask = readonly Uint8Array[];

/** Totals that were decided before, in a table where they are no totals. */
interface Decided {
  readonly row?: Uint8Array;
  readonly column?: Uint8Array;
}

/**
 * Which numbers have to be hidden. First those too small to be shown; a zero that is not public looks like them. Then,
 * in each row and column with its total, others until what a reader gets by subtracting is no group of one to nine:
 * a gap never stands alone, gaps of one line hold ten people together, and each lies on a circle of gaps. The smallest
 * number of the line goes first, in the order of the codes where two are alike. Totals are not touched here.
 */
export function hideCells(layout: Layout, decided: Decided = {}): Mask {
  const { height, width, people, isOpen, isSmall } = layout;
  const mask = Array.from({ length: height }, (_, row) =>
    Uint8Array.from({ length: width }, (__, column) => {
      if (row === height - 1 && decided.row) return decided.row[column] as number;
      if (column === width - 1 && decided.column) return decided.column[row] as number;
      return !isOpen(row, column) && isSmall(row, column) ? SMALL : SHOWN;
    }),
  );
  const isHidden = (row: number, column: number) => mask[row]?.[column] !== SHOWN;
  const isTotal = (row: number, column: number) =>
    (height > 1 && row === height - 1) || (width > 1 && column === width - 1);
  const mayHide = ([row, column]: Place) =>
    !isTotal(row, column) && !isHidden(row, column) && people(row, column) > 0;
  const hide = ([row, column]: Place) => {
    (mask[row] as Uint8Array)[column] = COMPLEMENTARY;
  };
  const cheapest = (among: readonly Place[]) =>
    among.filter(mayHide).toSorted(([r, c], [s, d]) => people(r, c) - people(s, d) || r - s || c - d)[0];
  const lines = linesOf(height, width);
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const line of lines)
      while (tells(line, isHidden, people)) {
        const next = cheapest(line);
        if (!next) break;
        hide(next);
        isSettled = false;
      }
    if (!isSettled || height === 1 || width === 1) continue;
    for (const bridge of bridgesOf(height, width, isHidden)) {
      if (people(bridge.row, bridge.column) === 0) continue;
      const { hasRow, hasColumn } = bridge.sides();
      const next = cheapest(
        places(height, width).filter(([row, column]) => hasRow(row) !== hasColumn(column)),
      );
      if (!next) continue;
      hide(next);
      isSettled = false;
      break;
    }
  }
  return mask;
}

type Place = readonly [row: number, column: number];

const places = (height: number, width: number): Place[] =>
  Array.from({ length: height * width }, (_, index): Place => [Math.floor(index / width), index % width]);

const to = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** Numbers that add up to the last one of them. */
function linesOf(height: number, width: number): Place[][] {
  const rows = width === 1 ? [] : to(height).map((row) => to(width).map((column): Place => [row, column]));
  const columns =
    height === 1 ? [] : to(width).map((column) => to(height).map((row): Place => [row, column]));
  return [...rows, ...columns];
}

/** Whether the shown numbers of a line tell a group of one to nine people. A line whose gaps hold nobody tells of nobody. */
function tells(
  line: readonly Place[],
  isHidden: (row: number, column: number) => boolean,
  people: (row: number, column: number) => number,
): boolean {
  const gaps = line.filter(([row, column]) => isHidden(row, column));
  const total = line.at(-1) as Place;
  if (gaps.length === 0) return false;
  if (isHidden(...total)) return gaps.length === 1 && people(...total) > 0;
  const held = gaps.reduce((sum, [row, column]) => sum + people(row, column), 0);
  return held > 0 && (gaps.length === 1 || held < SMALLEST_CELL);
}
