import type { BaseCtx } from '@enishi/platform';
import { execute, inTransaction, recordAudit, sql } from '@enishi/platform';

/** Notes how far the load has come, so that a start after kill -9 can tell half a demo from real work. */
export function noteDemo(ctx: BaseCtx, step: 'begun' | 'loaded'): Promise<void> {
  return recordAudit(ctx, { action: `demo.${step}`, subjectType: 'demo', subjectId: 'year' });
}

/**
 * True when a load began and never ended, and nobody has signed in since: then everything in the
 * database is the demo's.
 */
export async function isHalfLoaded(ctx: BaseCtx): Promise<boolean> {
  const [row] = await sql<{ half: boolean }>(
    ctx.db,
    `select exists (select from audit_entry where action = 'demo.begun')
       and not exists (select from audit_entry where action = 'demo.loaded')
       and not exists (select from session) as half`,
  );
  return row?.half === true;
}

/** What every database holds and no demo writes. */
const KEPT = [
  'schema_migration',
  'fiscal_year',
  'call_window',
  'course_rule',
  'eligible_country',
  'country',
  'guardian_age',
];

/** Takes half a demo away, so that it can be loaded from the beginning. Needs the rights of the tables' owner. */
export async function takeAwayHalf(ctx: BaseCtx): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const tables = await sql<{ name: string }>(
      tx.db,
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1::text[])`,
      [KEPT],
    );
    // the logs refuse to be emptied; an unfinished demo is the one thing that they need not remember
    await execute(tx.db, `alter table issuance_log disable trigger issuance_log_append_only`);
    await execute(tx.db, `truncate ${tables.map(({ name }) => name).join(', ')} restart identity`);
    await execute(tx.db, `alter table issuance_log enable trigger issuance_log_append_only`);
  });
}
