import { createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';
import pg from 'pg';

/** A connection for BullMQ and how to close it. */
export interface QueueConnection {
  readonly connection: ConnectionOptions;
  /** Makes the queue's tables again where somebody dropped them; nothing to do on Redis. */
  readonly repair: () => Promise<void>;
  close(): Promise<void>;
}

/**
 * Chooses the queue's backend: PostgreSQL itself by default, Redis or Valkey when `queueUrl` is set.
 * Must run before the first queue or worker is made.
 * @throws when Redis does not answer.
 */
export async function connectQueue(input: {
  queueUrl: string | undefined;
  databaseUrl: string;
  onError: (error: Error) => void;
}): Promise<QueueConnection> {
  if (input.queueUrl) {
    const connection = redisOptions(input.queueUrl);
    await mustAnswer(connection);
    return { connection: connection as ConnectionOptions, repair: async () => {}, close: async () => {} };
  }
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
  const repair = () => makeTables(pool);
  await repair();
  return { connection: pool as unknown as ConnectionOptions, repair, close: () => pool.end() };
}

async function makeTables(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    // two processes starting at once must not create the schema twice
    await client.query('select pg_advisory_lock(7301)');
    await runMigrations(client);
  } finally {
    await client.query('select pg_advisory_unlock(7301)').catch(() => {});
    client.release();
  }
}

/** BullMQ would wait for a silent Redis for ever and say nothing. @throws the system's error. */
async function mustAnswer(options: RedisOptions): Promise<void> {
  const redis = new Redis({ ...options, lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null });
  let problem: Error | undefined;
  redis.on('error', (error) => (problem = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    // connect() itself only says that the connection is closed
    throw problem ?? error;
  } finally {
    redis.disconnect();
  }
}

function redisOptions(url: string): RedisOptions {
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
