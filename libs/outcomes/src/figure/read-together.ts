import { createHash } from 'node:crypto';
import type { BaseCtx } from '@enishi/platform';
import { prepared, readForReports } from '@enishi/platform';
import { statementFor } from '../fact/count-by.js';
import type { CountedRow, CountRequest } from '../fact/count-request.js';

export interface ReadTogether {
  /** Rows of each request, in the order given. */
  parts: CountedRow[][];
  sql: string;
}

/**
 * Several counts in one statement: a figure with what stands beside it (frame, base of the weights, totals), or the wider
 * tables that it is held against. What is asked for twice is counted once.
 */
export async function readTogether(ctx: BaseCtx, requests: readonly CountRequest[]): Promise<ReadTogether> {
  if (requests.length === 0) return { parts: [], sql: '' };
  const places = new Map<string, number>();
  const placeOf = requests.map((request) => {
    const { text, values } = statementFor(request);
    const id = JSON.stringify([text, values]);
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  });
  const values: unknown[] = [];
  const selects = [...new Set(placeOf)].map((place) => {
    const request = requests[placeOf.indexOf(place)] as CountRequest;
    const statement = statementFor(request);
    const before = values.length;
    values.push(...statement.values);
    const text = statement.text.replace(/\$(\d+)/g, (_, index: string) => `$${Number(index) + before}`);
    // one value per count: arrays of numbers are read by far faster than rows of named columns
    return `select ${place} as part, (select json_agg(json_build_array(${columnsOf(request)})) from (\n${text}\n) t) as rows`;
  });
  const sql = selects.join('\nunion all\n');
  const name = `counts_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  const found = await readForReports(ctx, (db) =>
    prepared<{ part: number; rows: (string | number | null)[][] | null }>(db, name, sql, values),
  );
  const byPlace = new Map(found.map(({ part, rows }) => [part, rows ?? []]));
  return {
    parts: requests.map((request, index) => rowsOf(request, byPlace.get(placeOf[index] ?? -1) ?? [])),
    sql,
  };
}

const columnsOf = ({ by = [], measures }: CountRequest): string =>
  [...by.map((_, index) => `k${index}`), ...measures.map((_, index) => `m${index}`)].join(', ');

function rowsOf(
  { by = [], measures }: CountRequest,
  rows: readonly (string | number | null)[][],
): CountedRow[] {
  return rows.map((row) => {
    const values: Record<string, number> = {};
    for (const [index, measure] of measures.entries()) values[measure] = row[by.length + index] as number;
    return { keys: row.slice(0, by.length), values };
  });
}
