import type { ReadCase } from './read-wave.js';
import type { Cell, Column } from './column.js';

/** A file with rows and columns, read batch by batch. It can be read more than once. */
export interface Table {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly batches: () => AsyncIterable<readonly (readonly Cell[])[]>;
}

/** One row per set of answers. */
export function mainTable(
  label: string,
  columns: readonly Column[],
  read: () => AsyncIterable<readonly ReadCase[]>,
): Table {
  return {
    name: 'answers',
    label,
    columns,
    async *batches() {
      for await (const batch of read())
        yield batch.map(({ main }) => columns.map((column) => column.read(main)));
    },
  };
}

/** One row per line of a roster. */
export function rosterTable(
  roster: string,
  label: string,
  columns: readonly Column[],
  read: () => AsyncIterable<readonly ReadCase[]>,
): Table {
  return {
    name: roster,
    label,
    columns,
    async *batches() {
      for await (const batch of read())
        yield batch.flatMap(({ lines }) =>
          (lines[roster] ?? []).map((line) => columns.map((column) => column.read(line))),
        );
    },
  };
}
