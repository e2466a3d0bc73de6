import { createHash } from 'node:crypto';
import type { FigureTable } from '../figure/figure.js';

/**
 * A short hash of every number of a table and of what it is a table of, without the moment at which it was counted.
 * Screen, file and PDF print it: equal digests are equal numbers.
 */
export function figureDigest(table: FigureTable): string {
  const { metric, by, filter, display, isExact, rows, total } = table;
  const content = {
    metric: metric.code,
    by,
    filter: Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    display,
    isExact,
    rows: rows.map(({ keys, cell }) => [keys.map(({ code }) => code), cell]),
    total,
  };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** One digest of several tables, in their order. */
export function digestOf(tables: readonly FigureTable[]): string {
  return createHash('sha256').update(tables.map(figureDigest).join(' ')).digest('hex').slice(0, 16);
}
