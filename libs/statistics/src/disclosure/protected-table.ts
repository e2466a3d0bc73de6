/**
 * Why a number is missing. `SMALL`: fewer than 13 people, or nobody, or it would give away so small a group; which of
 * them is not told, as it would be half the number. `COMPLEMENTARY`: a sum that cannot be made of what is shown.
 * `BASE_TOO_SMALL`: too few people for a share.
 */
export type HiddenReason = 'SMALL' | 'COMPLEMENTARY' | 'BASE_TOO_SMALL';

/**
 * What may be known of one group. Whatever else is printed (percent, interval, response rate, bar, tooltip) has to be
 * computed from these numbers and from nothing else; then it cannot tell more than they do.
 */
export interface ProtectedCell {
  readonly key: readonly string[];
  readonly count: number | null;
  readonly n: number | null;
  /** `count / n` of the numbers as they are shown, from 0 to 1; null also where the base is too small. */
  readonly share: number | null;
  readonly mean: number | null;
  readonly population: number | null;
  readonly weighted: {
    readonly share: number;
    readonly designEffect: number;
    readonly effectiveN: number;
  } | null;
  readonly rate: {
    readonly asked: number | null;
    readonly answered: number | null;
    readonly share: number | null;
  } | null;
  readonly hidden: HiddenReason | null;
  /** Of a sensitive answer: 95 % or more gave it (`TOP`), or 5 % or fewer (`BOTTOM`). Count, share and mean are null. */
  readonly coded: 'TOP' | 'BOTTOM' | null;
}

/** `ADDED`: made of several tables, in which what is hidden is left out of the sums. */
export type ProtectionNote =
  'EXACT' | 'ROUNDED' | 'ADDED' | 'SMALL' | 'COMPLEMENTARY' | 'BASE_TOO_SMALL' | 'CODED';

declare const brand: unique symbol;

/**
 * A table that may leave the house. Only `protectTable` makes one: presenters, exporters and PDFs take nothing else, and
 * `assertProtected` refuses what merely looks like one.
 */
export interface ProtectedTable {
  readonly [brand]: true;
  /** True when the numbers are exact, for officers with the right; it has to be marked wherever it is shown. */
  readonly isExact: boolean;
  /** Names of the dimensions. */
  readonly dims: readonly string[];
  /** Codes to list per dimension, in this order and no other: an order by the true numbers would tell of them. */
  readonly members: readonly (readonly string[])[];
  /** One cell per combination of the members, row by row; for no dimension none. */
  readonly cells: readonly ProtectedCell[];
  /** Of two dimensions: one per member of the first one. */
  readonly rowTotals: readonly ProtectedCell[];
  /** Of two dimensions: one per member of the second one. */
  readonly columnTotals: readonly ProtectedCell[];
  readonly total: ProtectedCell;
  readonly notes: readonly ProtectionNote[];
}

const made = new WeakSet<object>();

/** For `protectTable` and `addTables` alone: seals a table and remembers that it was made here. */
export function seal(table: Omit<ProtectedTable, typeof brand>): ProtectedTable {
  for (const cell of [...table.cells, ...table.rowTotals, ...table.columnTotals, table.total])
    freezeCell(cell);
  for (const list of [table.dims, table.members, table.cells, table.notes, ...table.members])
    Object.freeze(list);
  Object.freeze(table.rowTotals);
  Object.freeze(table.columnTotals);
  Object.freeze(table);
  made.add(table);
  return table as ProtectedTable;
}

function freezeCell(cell: ProtectedCell): void {
  if (cell.weighted) Object.freeze(cell.weighted);
  if (cell.rate) Object.freeze(cell.rate);
  Object.freeze(cell.key);
  Object.freeze(cell);
}

/** @throws TypeError for a table that was not made by `protectTable`, whatever its type says */
export function assertProtected(table: ProtectedTable): void {
  if (!made.has(table)) throw new TypeError('a table that was not protected');
}
