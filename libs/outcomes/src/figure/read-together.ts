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

/** Several counts in one statement, for what stands beside a figure: frame, base of the weights, totals. */
export async function readTogether(ctx: BaseCtx, requests: readonly CountRequest[]): Promise<ReadTogether> {
  if (requests.length === 0) return { parts: [], sql: '' };
  const values: unknown[] = [];
  const selects = requests.map((request, part) => {
    const statement = statementFor(request);
    const before = values.length;
    values.push(...statement.values);
    const text = statement.text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`);
    return `select ${part} as part, to_jsonb(t) as row from (\n${text}\n) t`;
  });
  const sql = selects.join('\nunion all\n');
  const name = `counts_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  const found = await readForReports(ctx, (db) =>
    prepared<{ part: number; row: Record<string, string | number | null> }>(db, name, sql, values),
  );
  const parts = requests.map((request, part) =>
    found.flatMap((one) => (one.part === part ? [rowOf(request, one.row)] : [])),
  );
  return { parts, sql };
}

function rowOf({ by = [], measures }: CountRequest, row: Record<string, string | number | null>): CountedRow {
  return {
    keys: by.map((_, index) => row[`k${index}`] ?? null),
    values: Object.fromEntries(measures.map((measure, index) => [measure, Number(row[`m${index}`] ?? 0)])),
  };
}
