import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartFailure } from './start-failure.js';

/** Key of the lock that the one server of an embedded database holds while it lives. */
const CLAIM = 7304;
/** A killed owner's connection is noticed by PostgreSQL at once, but not before its last statement ended. */
const PATIENCE_MS = 5000;

/**
 * Makes sure that no other server lives on the same embedded database: the first to stop would take
 * PostgreSQL away from the other. The lock ends with its connection, so kill -9 leaves none behind.
 * @throws StartFailure when the folder is in use.
 */
export async function claimDatabase(
  databaseUrl: string,
  dataDir: string,
  onError: (error: Error) => void,
): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  client.on('error', onError);
  await client.connect();
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [CLAIM]);
    if (rows[0]?.got) return { release: () => client.end() };
    if (Date.now() < until) continue;
    await client.end();
    throw new StartFailure(
      `Another Enishi already runs on ${dataDir}. Stop it first, or give this one a folder of its own with DATA_DIR=….`,
    );
  }
}
