import type { BaseCtx } from '@enishi/platform';
import { execute } from '@enishi/platform';

const ROWS_A_STATEMENT = 5000;

/** Columns of a table and their types, in the order in which they are written. */
export type Columns = Readonly<Record<string, string>>;

/** Writes many rows of one table: one array per column, some thousand rows a statement. @returns how many */
export async function insertMany(
  ctx: BaseCtx,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<number> {
  const entries = Object.entries(columns);
  const names = entries.map(([name]) => name).join(', ');
  // arrays and documents travel as their text and are read by PostgreSQL
  const carried = entries
    .map(([, type], index) => `$${index + 1}::${isPlain(type) ? type : 'text'}[]`)
    .join(', ');
  const read = entries.map(([name, type]) => (isPlain(type) ? name : `${name}::${type}`)).join(', ');
  let written = 0;
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT) as Record<string, unknown>[];
    written += await execute(
      ctx.db,
      `insert into ${table} (${names}) select ${read} from unnest(${carried}) as r(${names})`,
      entries.map(([name, type]) => part.map((row) => toText(row[name] ?? null, type))),
    );
  }
  return written;
}

const isPlain = (type: string) => !type.endsWith('[]') && type !== 'jsonb';

function toText(cell: unknown, type: string): unknown {
  if (type === 'jsonb') return cell === null ? null : JSON.stringify(cell);
  if (type.endsWith('[]'))
    return `{${(cell as string[]).map((word) => `"${word.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  return cell;
}
