import type { RawCell, RawDimension, RawTable } from './raw-table.js';

/**
 * A raw table with its gaps and totals filled in: what nobody was counted in is zero. Row `rows.length` holds the totals
 * of the columns, column `columns.length` those of the rows. A table of one dimension has rows and no column, one of
 * none is its total. Codes are sorted, so that no decision depends on the order in which cells were given.
 */
export interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly at: (row: number, column: number) => RawCell;
}

/** Codes of each dimension that any of the tables has, sorted. */
export function codesOf(tables: readonly RawTable[]): string[][] {
  return (tables[0]?.dims ?? []).map((_, index) =>
    [
      ...new Set(
        tables.flatMap(({ dims, cells }) => [
          ...(dims[index]?.members ?? []),
          ...cells.map(({ key }) => keyAt(key, index)),
        ]),
      ),
    ].toSorted(),
  );
}

/** @throws RangeError for a table of more than two dimensions, or with two cells of one key */
export function gridOf(raw: RawTable, [rows = [], columns = []]: readonly (readonly string[])[]): Grid {
  if (raw.dims.length > 2) throw new RangeError('tables have two dimensions at most');
  const body = new Map(raw.cells.map((cell) => [cell.key.join(' '), cell]));
  if (body.size !== raw.cells.length) throw new RangeError('two cells of one key');
  const hasN = raw.cells.some(({ n }) => typeof n === 'number') || typeof raw.total?.n === 'number';
  const inRow = (row: string) => columns.flatMap((column) => body.get([row, column].join(' ')) ?? []);
  const inColumn = (column: string) => rows.flatMap((row) => body.get([row, column].join(' ')) ?? []);
  const [first, second] = raw.dims;
  const rowTotals = rows.map((row) => totalOf([row], inRow(row), second, raw.rowTotals));
  const columnTotals = columns.map((column) => totalOf([column], inColumn(column), first, raw.columnTotals));
  const total =
    raw.total ??
    (raw.dims.length === 2
      ? addUp([], rowTotals, first?.sharesBase === true)
      : addUp([], raw.cells, first?.sharesBase === true));
  const zero = (key: readonly string[], n: number | null | undefined): RawCell => ({
    key,
    count: 0,
    n: hasN ? (n ?? 0) : null,
  });
  const bodyAt = (row: number, column: number): RawCell => {
    const key = raw.dims.length === 2 ? [rows[row] ?? '', columns[column] ?? ''] : [rows[row] ?? ''];
    const n = second?.sharesBase
      ? rowTotals[row]?.n
      : first?.sharesBase
        ? (raw.dims.length === 2 ? columnTotals[column] : total)?.n
        : 0;
    return body.get(key.join(' ')) ?? zero(key, n);
  };
  // every cell is asked for many times while the table is decided
  const laid = rows.map((_, row) =>
    columns.length === 0 ? [bodyAt(row, 0)] : columns.map((__, column) => bodyAt(row, column)),
  );
  const at = (row: number, column: number): RawCell => {
    if (row === rows.length) return column === columns.length ? total : (columnTotals[column] as RawCell);
    if (columns.length === 0 || column < columns.length)
      return raw.dims.length === 2 && columns.length === 0
        ? (rowTotals[row] as RawCell)
        : (laid[row]?.[columns.length === 0 ? 0 : column] as RawCell);
    return rowTotals[row] as RawCell;
  };
  return { rows, columns, at };
}

function keyAt(key: readonly string[], index: number): string {
  const code = key[index];
  if (code === undefined) throw new RangeError('a cell without a code for each dimension');
  return code;
}

const totalOf = (
  key: readonly string[],
  cells: readonly RawCell[],
  over: RawDimension | undefined,
  given: readonly RawCell[] | undefined,
): RawCell =>
  given?.find((cell) => cell.key.join(' ') === key.join(' ')) ?? addUp(key, cells, over?.sharesBase === true);

/** Cells that partition a group, as one. Weighted shares do not add up and are left out. */
export function addUp(key: readonly string[], cells: readonly RawCell[], sharesBase: boolean): RawCell {
  const add = (of: (cell: RawCell) => number | null | undefined) => {
    const known = cells.flatMap((cell) => of(cell) ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  const most = (of: (cell: RawCell) => number | null | undefined) => {
    const known = cells.flatMap((cell) => of(cell) ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };
  const over = sharesBase ? most : add;
  const asked = over(({ rate }) => rate?.asked);
  return {
    key,
    count: add(({ count }) => count) ?? 0,
    n: over(({ n }) => n),
    people: cells.every(({ people }) => typeof people === 'number') ? add(({ people }) => people) : null,
    sum: add(({ sum }) => sum),
    population: over(({ population }) => population),
    rate: asked === null ? null : { asked, answered: over(({ rate }) => rate?.answered) ?? 0 },
    isStructuralZero: cells.length > 0 && cells.every(({ isStructuralZero }) => isStructuralZero === true),
  };
}
