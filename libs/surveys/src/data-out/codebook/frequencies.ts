import type { Table } from '../table.js';
import { NOT_ANSWERED, NOT_ASKED } from '../column.js';
import type { Column } from '../column.js';

export interface Frequencies {
  /** Cells with a value that is not missing. */
  readonly valid: number;
  /** Cells without one, coded or empty. */
  readonly missing: number;
  /** How often each labelled or missing value occurs. */
  readonly byValue: ReadonlyMap<number | string, number>;
}

/** Counts of every column of a table: one reading, whatever the number of columns. */
export async function frequenciesOf({ columns, batches }: Table): Promise<Map<Column, Frequencies>> {
  const counts = columns.map((variable) => ({
    variable,
    valid: 0,
    missing: 0,
    byValue: new Map<number | string, number>(),
    isCounted: variable.values.length > 0 || variable.hasMissingCodes,
    labelled: new Set(variable.values.map(({ value }) => value)),
  }));
  for await (const rows of batches())
    for (const row of rows)
      for (const [index, count] of counts.entries()) {
        const cell = row[index] ?? null;
        const isCode = count.variable.hasMissingCodes && (cell === NOT_ANSWERED || cell === NOT_ASKED);
        if (cell === null || isCode) count.missing += 1;
        else count.valid += 1;
        if (cell !== null && count.isCounted && (isCode || count.labelled.has(cell)))
          count.byValue.set(cell, (count.byValue.get(cell) ?? 0) + 1);
      }
  return new Map(
    counts.map(({ variable, valid, missing, byValue }) => [variable, { valid, missing, byValue }]),
  );
}
