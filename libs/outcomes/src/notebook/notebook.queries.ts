import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { NotebookPart } from './notebook-parts.js';

export interface NotebookRowValues {
  part: NotebookPart;
  keys: string[];
  numbers: (number | null)[];
}

/** The rows that there are, in the place of those that there were. */
export async function replaceNotebook(ctx: BaseCtx, rows: readonly NotebookRowValues[]): Promise<void> {
  await execute(ctx.db, `delete from notebook_row`);
  await execute(
    ctx.db,
    `insert into notebook_row (part, keys, numbers)
     select part, keys, numbers from jsonb_to_recordset($1::jsonb) as r(part text, keys text[], numbers integer[])`,
    [JSON.stringify(rows)],
  );
}

/** Moment at which the notebook was last filled. */
export async function lastFilled(ctx: BaseCtx): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date }>(
    ctx.db,
    `select at from audit_entry where subject_type = 'notebook' and subject_id = 'all' and action = 'notebook.filled'
     order by at desc limit 1`,
  );
  return row?.at;
}
