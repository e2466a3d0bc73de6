import { coarseCell, exactCell } from './cells.js';
import type { Hidden } from './cells.js';
import { codesOf, gridOf } from './grid.js';
import type { Grid } from './grid.js';
import { SHOWN } from './hide-cells.js';
import type { Mask } from './hide-cells.js';
import { hideTable } from './hide-table.js';
import { layoutOf } from './layout.js';
import { notesOf } from './notes.js';
import { seal } from './protected-table.js';
import type { ProtectedCell, ProtectedTable } from './protected-table.js';
import type { RawCell, RawTable } from './raw-table.js';

/**
 * The one way from what was counted to what may be shown. Not exact: counts to the nearest five; fewer than 13 people
 * hidden, and others with them so that totals do not give them away; no percentage on fewer than 23 people, means in
 * coarse steps; shares, means and rates from the numbers as shown. Exact: as counted, and marked so.
 *
 * `wider`: the same table under each filter that lifts one or more of the predicates of this one (a country to its
 * region, to all). Without them a number that is nearly all of a wider group is not recognised.
 * @throws RangeError for a table of more than two dimensions, or with two cells of one key
 */
export function protectTable(
  raw: RawTable,
  { exact, wider = [] }: { exact: boolean; wider?: readonly RawTable[] },
): ProtectedTable {
  const tables = exact ? [raw] : [raw, ...wider];
  const codes = codesOf(tables);
  const [grid, ...others] = tables.map((table) => gridOf(table, codes)) as [Grid, ...Grid[]];
  const hiddenAt = exact ? () => null : decide(raw, grid, others);
  const height = grid.rows.length;
  const width = grid.columns.length;
  const isTwo = raw.dims.length === 2;
  const cellAt = (row: number, column: number): ProtectedCell =>
    exact
      ? exactCell(grid.at(row, column))
      : coarseCell(
          grid.at(row, column),
          hiddenAt(row, column) ?? NOTHING,
          raw,
          (row === height && raw.dims[0]?.sharesBase === true) ||
            (column === width && isTwo && raw.dims[1]?.sharesBase === true),
        );
  const places = [
    membersOf(tables, 0, grid.rows, (row) =>
      isTwo
        ? [cellAt(row, width), ...grid.columns.map((_, column) => cellAt(row, column))]
        : [cellAt(row, 0)],
    ),
    membersOf(tables, 1, grid.columns, (column) => [
      cellAt(height, column),
      ...grid.rows.map((_, row) => cellAt(row, column)),
    ]),
  ].slice(0, raw.dims.length);
  const [rows = [], columns = []] = places;
  const cells = rows.flatMap((row) =>
    isTwo ? columns.map((column) => cellAt(row, column)) : raw.dims.length === 1 ? [cellAt(row, 0)] : [],
  );
  const rowTotals = isTwo ? rows.map((row) => cellAt(row, width)) : [];
  const columnTotals = isTwo ? columns.map((column) => cellAt(height, column)) : [];
  const total = cellAt(height, isTwo ? width : 0);
  return seal({
    isExact: exact,
    dims: raw.dims.map(({ name }) => name),
    members: [
      rows.map((row) => grid.rows[row] ?? ''),
      columns.map((column) => grid.columns[column] ?? ''),
    ].slice(0, raw.dims.length),
    cells,
    rowTotals,
    columnTotals,
    total,
    notes: exact ? ['EXACT'] : notesOf(['ROUNDED'], [...cells, ...rowTotals, ...columnTotals, total]),
  });
}

const NOTHING: Hidden = { count: SHOWN, n: SHOWN, asked: SHOWN, answered: SHOWN };

/** Each kind of number is decided by itself; a base that all answers share has no place in the dimension of answers. */
function decide(raw: RawTable, grid: Grid, wider: readonly Grid[]): (row: number, column: number) => Hidden {
  const isTwo = raw.dims.length === 2;
  const height = grid.rows.length;
  const width = isTwo ? grid.columns.length : 0;
  const groups = [grid.rows, grid.columns].map((codes, index) => {
    const parents = raw.dims[index]?.parents;
    return parents && codes.map((code) => parents[code] ?? '');
  });
  const masked = (value: (cell: RawCell) => number | null | undefined, isBase: boolean) => {
    const has = range(height + 1).some((row) =>
      range(width + 1).some((column) => typeof value(grid.at(row, column)) === 'number'),
    );
    if (!has) return () => SHOWN;
    const flat = raw.dims.map(({ sharesBase }) => isBase && sharesBase === true);
    const row = (place: number) => (flat[0] ? height : place);
    const column = (place: number) => (flat[1] ? width : place);
    const peopleIn =
      ({ at }: Grid) =>
      (r: number, c: number) =>
        value(at(row(r), column(c))) ?? 0;
    const mask: Mask = hideTable(
      layoutOf({
        height: flat[0] ? 1 : height + 1,
        width: flat[1] ? 1 : width + 1,
        people: [peopleIn(grid), ...wider.map(peopleIn)],
        isOpen: (r, c) => grid.at(row(r), column(c)).isStructuralZero === true,
        rowGroups: flat[0] ? undefined : groups[0],
        columnGroups: flat[1] ? undefined : groups[1],
        rowsAreAnswers: raw.dims[0]?.sharesBase === true,
        columnsAreAnswers: raw.dims[1]?.sharesBase === true,
      }),
    );
    return (r: number, c: number) => mask[flat[0] ? 0 : r]?.[flat[1] ? 0 : c] ?? SHOWN;
  };
  const count = masked((cell) => Math.min(cell.count, cell.people ?? Infinity), false);
  const n = masked((cell) => cell.n, true);
  const asked = masked((cell) => cell.rate?.asked, true);
  const answered = masked((cell) => cell.rate?.answered, true);
  return (row, place) => {
    const column = isTwo ? place : 0;
    return {
      count: count(row, column),
      n: n(row, column),
      asked: asked(row, column),
      answered: answered(row, column),
    };
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/**
 * Which members are listed and in which order. Public lists stand as they are; of others only members that show
 * something, by what they show: neither being there nor the place among the hidden ones may tell of anybody.
 */
function membersOf(
  tables: readonly RawTable[],
  index: number,
  codes: readonly string[],
  cellsOf: (place: number) => readonly ProtectedCell[],
): number[] {
  const places = range(codes.length);
  // a list of years is as long as that of everybody: where it ends would tell of the first and the last ones
  const members = tables
    .flatMap(({ dims }) => (dims[index]?.members ? [dims[index].members] : []))
    .toSorted((a, b) => b.length - a.length)[0];
  if (members) {
    const order = new Map(members.map((code, place) => [code, place]));
    const at = (place: number) => order.get(codes[place] ?? '') ?? members.length + place;
    return places.toSorted((a, b) => at(a) - at(b));
  }
  return places
    .map((place) => ({ place, cells: cellsOf(place) }))
    .filter(({ cells }) => cells.some((cell) => showsSomething(cell)))
    .toSorted((a, b) => (b.cells[0]?.count ?? -1) - (a.cells[0]?.count ?? -1) || a.place - b.place)
    .map(({ place }) => place);
}

const showsSomething = ({ count, n, coded, rate }: ProtectedCell): boolean =>
  (count !== null && count > 0) || (n !== null && n > 0) || coded !== null || (rate?.asked ?? 0) > 0;
