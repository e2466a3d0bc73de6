import type { ReadCase } from './read-wave.js';
import type { Cell, Variable } from './variable.js';

/** A file with rows and columns, read batch by batch. It can be read more than once. */
export interface Table {
  readonly name: string;
  readonly label: string;
  readonly variables: readonly Variable[];
  readonly batches: () => AsyncIterable<readonly (readonly Cell[])[]>;
}

/** One row per set of answers. */
export function mainTable(
  label: string,
  variables: readonly Variable[],
  read: () => AsyncIterable<readonly ReadCase[]>,
): Table {
  return {
    name: 'answers',
    label,
    variables,
    async *batches() {
      for await (const batch of read())
        yield batch.map(({ main }) => variables.map((variable) => variable.read(main)));
    },
  };
}

/** One row per line of a roster. */
export function rosterTable(
  roster: string,
  label: string,
  variables: readonly Variable[],
  read: () => AsyncIterable<readonly ReadCase[]>,
): Table {
  return {
    name: roster,
    label,
    variables,
    async *batches() {
      for await (const batch of read())
        yield batch.flatMap(({ lines }) =>
          (lines[roster] ?? []).map((line) => variables.map((variable) => variable.read(line))),
        );
    },
  };
}
