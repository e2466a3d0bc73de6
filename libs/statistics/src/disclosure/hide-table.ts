import { hideCells } from './hide-cells.js';
import type { Mask } from './hide-cells.js';
import type { Layout } from './layout.js';

/**
 * The whole decision for one table, from the top down: the totals as the table of one dimension decides them, then
 * groups (regions) as the table of groups does, then the members of each group (countries) beside it. So one cell is
 * hidden or shown alike in the table, in that of its totals and in that of its groups, in whichever order they are asked.
 */
export function hideTable(layout: Layout): Mask {
  const { height, width } = layout;
  if (width === 1) return hideGrouped(layout);
  if (height === 1) return turned(hideGrouped(turn(layout)));
  const column = hideGrouped(strip(layout)).map(([hidden]) => hidden ?? 0);
  const row = hideGrouped(strip(turn(layout))).map(([hidden]) => hidden ?? 0);
  const decided = { row: Uint8Array.from(row), column: Uint8Array.from(column) };
  if (layout.rowGroups || !layout.columnGroups) return hideGrouped(layout, decided);
  return turned(hideGrouped(turn(layout), { row: decided.column, column: decided.row }));
}

interface Decided {
  readonly row: Uint8Array;
  readonly column: Uint8Array;
}

function hideGrouped(layout: Layout, decided?: Decided): Mask {
  const { height, width, rowGroups } = layout;
  const groups = [...new Set(rowGroups?.of)].toSorted();
  if (!rowGroups || groups.length < 2) return hideCells(layout, decided);
  const last = height - 1;
  const rowsOf = groups.map((group) => range(last).filter((row) => rowGroups.of[row] === group));
  const grouped: Layout = {
    height: groups.length + 1,
    width,
    people: (index, column) =>
      (rowsOf[index] ?? [last]).reduce((sum, row) => sum + layout.people(row, column), 0),
    isOpen: (index, column) => (rowsOf[index] ?? [last]).every((row) => layout.isOpen(row, column)),
    isSmall: rowGroups.isSmall,
  };
  const sums = decided && hideCells(strip(grouped)).map(([hidden]) => hidden ?? 0);
  const above = hideCells(
    grouped,
    decided && sums ? { row: decided.row, column: Uint8Array.from(sums) } : undefined,
  );
  const mask = Array.from({ length: height }, () => new Uint8Array(width));
  mask[last]?.set(above[groups.length] as Uint8Array);
  for (const [index, rows] of rowsOf.entries()) {
    const totals = above[index] as Uint8Array;
    const at = (row: number) => rows[row] as number;
    const members: Layout = {
      height: rows.length + 1,
      width,
      people: (row, column) =>
        row < rows.length ? layout.people(at(row), column) : grouped.people(index, column),
      isOpen: (row, column) =>
        row < rows.length ? layout.isOpen(at(row), column) : grouped.isOpen(index, column),
      isSmall: (row, column) => layout.isSmall(at(row), column),
    };
    const hidden = hideCells(members, {
      row: totals,
      ...(decided && {
        column: Uint8Array.from([...rows.map((row) => decided.column[row] ?? 0), totals[width - 1] ?? 0]),
      }),
    });
    for (const [place, row] of rows.entries()) mask[row]?.set(hidden[place] as Uint8Array);
  }
  return mask;
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** The last column alone: the table of one dimension. */
function strip({ rowGroups, ...layout }: Layout): Layout {
  const last = layout.width - 1;
  return {
    height: layout.height,
    width: 1,
    people: (row) => layout.people(row, last),
    isOpen: (row) => layout.isOpen(row, last),
    isSmall: (row) => layout.isSmall(row, last),
    ...(rowGroups && { rowGroups: { of: rowGroups.of, isSmall: (group) => rowGroups.isSmall(group, last) } }),
  };
}

function turn({ rowGroups, columnGroups, ...layout }: Layout): Layout {
  return {
    height: layout.width,
    width: layout.height,
    people: (row, column) => layout.people(column, row),
    isOpen: (row, column) => layout.isOpen(column, row),
    isSmall: (row, column) => layout.isSmall(column, row),
    ...(rowGroups && { columnGroups: rowGroups }),
    ...(columnGroups && { rowGroups: columnGroups }),
  };
}

const turned = (mask: Mask): Mask =>
  Array.from({ length: mask[0]?.length ?? 0 }, (_, column) =>
    Uint8Array.from(mask, (row) => row[column] as number),
  );
