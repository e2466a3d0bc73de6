import { hideCells } from './hide-cells.js';
import type { Layout, Mask } from './hide-cells.js';

/** For each row (without the last one, the totals) the group that is shown in tables of its own; undefined: no groups. */
export type Groups = readonly string[] | undefined;

/**
 * The whole decision for one table, from the top down: the totals as the table of one dimension decides them, then
 * groups (regions) as the table of groups does, then the members of each group (countries) beside it. So one cell is
 * hidden or shown alike in the table, in that of its totals and in that of its groups, in whichever order they are asked.
 */
export function hideTable(layout: Layout, rowGroups: Groups, columnGroups: Groups): Mask {
  const { height, width } = layout;
  if (height === 1 || width === 1)
    return width === 1 ? hideGrouped(layout, rowGroups) : turned(hideGrouped(turn(layout), columnGroups));
  const column = hideGrouped(part(layout, range(height), [width - 1]), rowGroups).map(
    ([hidden]) => hidden ?? 0,
  );
  const [row = []] = turned(hideGrouped(turn(part(layout, [height - 1], range(width))), columnGroups));
  const decided = { row: Uint8Array.from(row), column: Uint8Array.from(column) };
  if (rowGroups || !columnGroups) return hideGrouped(layout, rowGroups, decided);
  return turned(hideGrouped(turn(layout), columnGroups, { row: decided.column, column: decided.row }));
}

interface Decided {
  readonly row: Uint8Array;
  readonly column: Uint8Array;
}

function hideGrouped(layout: Layout, groupOf: Groups, decided?: Decided): Mask {
  const groups = [...new Set(groupOf)].toSorted();
  if (!groupOf || groups.length < 2) return hideCells(layout, decided);
  const last = layout.height - 1;
  const columns = range(layout.width);
  const rowsOf = groups.map((group) => range(last).filter((row) => groupOf[row] === group));
  const grouped: Layout = {
    height: groups.length + 1,
    width: layout.width,
    people: (index, column) =>
      (rowsOf[index] ?? [last]).reduce((sum, row) => sum + layout.people(row, column), 0),
    isOpen: (index, column) => (rowsOf[index] ?? [last]).every((row) => layout.isOpen(row, column)),
  };
  const sums =
    decided === undefined
      ? undefined
      : hideCells(part(grouped, range(groups.length + 1), [layout.width - 1])).map(([hidden]) => hidden ?? 0);
  const above = hideCells(
    grouped,
    decided && sums ? { row: decided.row, column: Uint8Array.from(sums) } : undefined,
  );
  const mask = Array.from({ length: layout.height }, () => new Uint8Array(layout.width));
  mask[last]?.set(decided?.row ?? (above[groups.length] as Uint8Array));
  for (const [index, rows] of rowsOf.entries()) {
    const members: Layout = {
      height: rows.length + 1,
      width: layout.width,
      people: (row, column) =>
        row < rows.length ? layout.people(rows[row] as number, column) : grouped.people(index, column),
      isOpen: (row, column) =>
        row < rows.length ? layout.isOpen(rows[row] as number, column) : grouped.isOpen(index, column),
    };
    const totals = above[index] as Uint8Array;
    const hidden = hideCells(members, {
      row: totals,
      ...(decided && {
        column: Uint8Array.from([
          ...rows.map((row) => decided.column[row] as number),
          totals[columns.length - 1] as number,
        ]),
      }),
    });
    for (const [place, row] of rows.entries()) mask[row]?.set(hidden[place] as Uint8Array);
  }
  return mask;
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

const part = (layout: Layout, rows: readonly number[], columns: readonly number[]): Layout => ({
  height: rows.length,
  width: columns.length,
  people: (row, column) => layout.people(rows[row] as number, columns[column] as number),
  isOpen: (row, column) => layout.isOpen(rows[row] as number, columns[column] as number),
});

const turn = (layout: Layout): Layout => ({
  height: layout.width,
  width: layout.height,
  people: (row, column) => layout.people(column, row),
  isOpen: (row, column) => layout.isOpen(column, row),
});

const turned = (mask: Mask): Mask =>
  Array.from({ length: mask[0]?.length ?? 0 }, (_, column) =>
    Uint8Array.from(mask, (row) => row[column] as number),
  );
