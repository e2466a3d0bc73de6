import { createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { ConnectionOptions } from 'bullmq';
import pg from 'pg';

/** A connection for BullMQ and how to close it. */
export interface QueueConnection {
  readonly connection: ConnectionOptions;
  close(): Promise<void>;
}

/**
 * Chooses the queue's backend: PostgreSQL itself by default, Redis or Valkey when `queueUrl` is set.
 * Must run before the first queue or worker is made.
 */
export async function connectQueue(input: {
  queueUrl: string | undefined;
  databaseUrl: string;
  onError: (error: Error) => void;
}): Promise<QueueConnection> {
  if (input.queueUrl) return { connection: redisOptions(input.queueUrl), close: async () => {} };
  setDefaultBackendFactory(
    createPostgresBackend as unknown as Parameters<typeof setDefaultBackendFactory>[0],
  );
  const pool = new pg.Pool({
    connectionString: input.databaseUrl,
    max: 20,
    keepAlive: true,
    options: '-c search_path=bullmq',
  });
  pool.setMaxListeners(0);
  pool.on('error', input.onError);
  const client = await pool.connect();
  try {
    // two processes starting at once must not create the schema twice
    await client.query('select pg_advisory_lock(7301)');
    await runMigrations(client);
  } finally {
    await client.query('select pg_advisory_unlock(7301)').catch(() => {});
    client.release();
  }
  return { connection: pool as unknown as ConnectionOptions, close: () => pool.end() };
}

function redisOptions(url: string): ConnectionOptions {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port) || 6379,
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(pathname.length > 1 && { db: Number(pathname.slice(1)) }),
    ...(protocol === 'rediss:' && { tls: {} }),
    maxRetriesPerRequest: null,
  };
}
