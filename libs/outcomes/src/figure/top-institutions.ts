import type { Metric } from '../metric/metric.js';
import { partOf, wholeOf } from './measure-values.js';
import type { FigureRead } from './read-figure.js';

export const OTHERS = 'OTHERS';
/** A table of institutions by institutions keeps the largest of each; the rest is one row and one column. */
const KEPT = 100;
const LARGEST_TABLE = 20_000;

/** Networks of hosts and senders have half a million cells, nearly all of them empty: the small ends are put together. */
export function capped(read: FigureRead, metric: Metric): FigureRead {
  if (read.by.length !== 2) return read;
  const size = read.by.map((_, place) => new Set(read.rows.map(({ keys }) => keys[place])).size);
  if ((size[0] ?? 0) * (size[1] ?? 0) <= LARGEST_TABLE) return read;
  const kept = read.by.map((dimension, place) =>
    dimension === 'HOST' || dimension === 'SENDING_INSTITUTION' ? largest(read, metric, place) : null,
  );
  const fold = (keys: (string | number | null)[]) =>
    keys.map((key, place) => {
      const names = kept[place];
      return names && !names.has(key) ? OTHERS : key;
    });
  const rows = read.rows.map((row) => ({ ...row, keys: fold(row.keys) }));
  return { ...read, rows, frame: read.frame?.map((row) => ({ ...row, keys: fold(row.keys) })) ?? null };
}

function largest(read: FigureRead, metric: Metric, place: number): Set<string | number | null> {
  const sums = new Map<string | number | null, number>();
  for (const row of read.rows) {
    const key = row.keys[place] ?? null;
    sums.set(key, (sums.get(key) ?? 0) + Math.max(partOf(metric, row), wholeOf(metric, row)));
  }
  return new Set(
    [...sums]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, KEPT)
      .map(([key]) => key),
  );
}
