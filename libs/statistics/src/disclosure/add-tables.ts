import { notesOf } from './notes.js';
import { assertProtected, seal } from './protected-table.js';
import type { ProtectedCell, ProtectedTable } from './protected-table.js';
import { SMALLEST_BASE } from './rules.js';

/**
 * Several protected tables of the same dimensions as one: the way in which somebody who may not see exact numbers gets
 * "these three years" or "these five countries". It is made of what was shown already, so it tells nothing more, however
 * many lists are tried; a sum counted anew would be one more number rounded in another way, and enough of them give
 * every small group back. Parts that are hidden are left out of the sums, which has to be said beside them. Of distinct
 * counts there is no sum.
 * @throws RangeError for tables of different dimensions, exact ones, or none
 */
export function addTables(
  tables: readonly ProtectedTable[],
  { isDistinct = false }: { isDistinct?: boolean } = {},
): ProtectedTable {
  const [first] = tables;
  if (!first) throw new RangeError('no table');
  for (const table of tables) {
    assertProtected(table);
    if (table.isExact || table.dims.join(' ') !== first.dims.join(' '))
      throw new RangeError('tables that do not add up');
  }
  if (tables.length === 1) return first;
  const members = first.dims.map((_, index) => ordered(tables.map((table) => table.members[index] ?? [])));
  const adder = (of: (table: ProtectedTable) => readonly ProtectedCell[]) => {
    const found = tables.map((table) => new Map(of(table).map((cell) => [cell.key.join(' '), cell])));
    return (key: readonly string[]) => {
      const id = key.join(' ');
      return add(
        key,
        found.map((cells) => cells.get(id)),
        isDistinct,
      );
    };
  };
  const cells = places(members).map(adder((table) => table.cells));
  const [rows = [], columns = []] = members;
  const isTwo = first.dims.length === 2;
  const rowTotals = isTwo ? rows.map((row) => [row]).map(adder((table) => table.rowTotals)) : [];
  const columnTotals = isTwo ? columns.map((code) => [code]).map(adder((table) => table.columnTotals)) : [];
  const total = add(
    [],
    tables.map((table) => table.total),
    isDistinct,
  );
  return seal({
    isExact: false,
    dims: [...first.dims],
    members,
    cells,
    rowTotals,
    columnTotals,
    total,
    notes: notesOf(['ROUNDED', 'ADDED'], [...cells, ...rowTotals, ...columnTotals, total]),
  });
}

/** Members of all tables, each in the first place that any of them gives it. */
function ordered(lists: readonly (readonly string[])[]): string[] {
  const place = new Map<string, number>();
  for (const list of lists)
    for (const [index, code] of list.entries()) place.set(code, Math.min(place.get(code) ?? Infinity, index));
  return [...place].toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

function places([rows, columns]: readonly (readonly string[])[]): string[][] {
  if (!rows) return [];
  return rows.flatMap((row) => (columns ? columns.map((column) => [row, column]) : [[row]]));
}

function add(
  key: readonly string[],
  parts: readonly (ProtectedCell | undefined)[],
  isDistinct: boolean,
): ProtectedCell {
  const there = parts.flatMap((part) => part ?? []);
  const shown = there.filter(({ count }) => count !== null);
  const isHidden = isDistinct && shown.length > 0;
  const sum = (of: (cell: ProtectedCell) => number | null | undefined) => {
    const known = shown.flatMap((cell) => of(cell) ?? []);
    return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  };
  const count = isHidden ? null : sum((cell) => cell.count);
  const hidden = isHidden ? 'COMPLEMENTARY' : 'SMALL';
  const nothing = { mean: null, population: null, weighted: null, rate: null, coded: null, share: null };
  if (count === null) return { key: [...key], count, n: null, ...nothing, hidden };
  const n = sum((cell) => cell.n);
  const hasBase = n !== null && n >= SMALLEST_BASE;
  const withMean = shown.every(({ mean, n: base }) => mean !== null && base !== null);
  const asked = sum(({ rate }) => rate?.asked);
  const answered = sum(({ rate }) => rate?.answered);
  return {
    key: [...key],
    count,
    n,
    ...nothing,
    share: hasBase ? Math.min(1, count / n) : null,
    mean:
      withMean && n
        ? Math.round((100 * (sum((cell) => (cell.mean ?? 0) * (cell.n ?? 0)) ?? 0)) / n) / 100
        : null,
    population: shown.every(({ population }) => population !== null) ? sum((cell) => cell.population) : null,
    rate:
      asked === null
        ? null
        : {
            asked,
            answered,
            share: answered !== null && asked >= SMALLEST_BASE ? Math.min(1, answered / asked) : null,
          },
    hidden: n !== null && !hasBase ? 'BASE_TOO_SMALL' : null,
  };
}
