import type { DataSource, EntityManager } from 'typeorm';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';

interface PostgresRunner {
  isTransactionActive: boolean;
  connect(): Promise<PoolClient>;
}

/** The pg connection to use: that of the open transaction, or the pool. */
async function connectionOf(db: EntityManager): Promise<Pool | PoolClient> {
  const runner = db.queryRunner as unknown as PostgresRunner | undefined;
  if (runner?.isTransactionActive) return runner.connect();
  return (db.connection.driver as unknown as { master: Pool }).master;
}

/** Runs SQL and returns its rows. Text stays in `*.queries.ts`; values are always parameters. */
export async function sql<Row extends QueryResultRow>(
  db: EntityManager,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await run<Row>(db, { text, values: [...values] })).rows;
}

/**
 * Runs SQL as a named prepared statement: parsed and planned once per connection. For hot paths.
 * The same name must always carry the same text.
 */
export async function prepared<Row extends QueryResultRow>(
  db: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await run<Row>(db, { name, text, values: [...values] })).rows;
}

/** Runs a statement that writes and returns how many rows it touched. */
export async function execute(
  db: EntityManager,
  text: string,
  values: readonly unknown[] = [],
): Promise<number> {
  return (await run(db, { text, values: [...values] })).rowCount ?? 0;
}

type Statement = { name?: string; text: string; values: unknown[] };

async function run<Row extends QueryResultRow>(
  db: EntityManager,
  statement: Statement,
): Promise<QueryResult<Row>> {
  for (const listener of listeners) listener(statement.text, db.connection);
  const connection = await connectionOf(db);
  return connection.query<Row>(statement);
}

const listeners = new Set<(text: string, on: DataSource) => void>();

/**
 * Calls back for each statement sent through this file; tests count statements with it. With a database, only for
 * those on it: something else in the process may be at work too.
 */
export function onStatement(listener: (text: string) => void, on?: DataSource): () => void {
  const heard = (text: string, its: DataSource) => {
    if (on === undefined || its === on) listener(text);
  };
  listeners.add(heard);
  return () => listeners.delete(heard);
}
