import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@enishi/platform';
import { Redis } from 'ioredis';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { databaseUrlIn, serverFolder, startProcess } from '../support/server-process.js';

// several starts in one test take their time on a busy machine
vi.setConfig({ testTimeout: 120_000 });

const REDIS = process.env['QUEUE_URL'] ?? 'redis://127.0.0.1:6379/9';

/** Records work that finds nothing to do, and waits until a worker has taken and finished it. */
async function recordAndWait(dataDir: string): Promise<{ isDone: boolean; hasQueueTables: boolean }> {
  const client = new pg.Client(databaseUrlIn(dataDir));
  await client.connect();
  try {
    await client.query(
      `insert into outbox (queue, name, payload, created_at) values ('facts', 'completion_report.submitted', $1, now())`,
      [JSON.stringify({ reportId: newId() })],
    );
    let isDone = false;
    for (const until = Date.now() + 20_000; !isDone && Date.now() < until; await sleep(100)) {
      isDone = (await client.query('select 1 from outbox')).rowCount === 0;
    }
    const { rows } = await client.query<{ known: boolean }>(
      `select to_regnamespace('bullmq') is not null as known`,
    );
    return { isDone, hasQueueTables: rows[0]!.known };
  } finally {
    await client.end();
  }
}

const hasRedis = await answers(REDIS);

describe('Recorded work', () => {
  it('runs on the same PostgreSQL where no queue is named', async () => {
    const dataDir = serverFolder();
    const server = await startProcess({ dataDir });
    expect(await recordAndWait(dataDir)).toEqual({ isDone: true, hasQueueTables: true });
    expect(await server.interrupt()).toBe(0);
  });

  it.skipIf(!hasRedis)('runs on Redis where QUEUE_URL names one, and leaves PostgreSQL alone', async () => {
    const dataDir = serverFolder();
    const prefix = `enishi-test-${process.pid}`;
    const redis = new Redis(REDIS);
    try {
      const server = await startProcess({ dataDir, env: { QUEUE_URL: REDIS, QUEUE_PREFIX: prefix } });
      expect(await recordAndWait(dataDir)).toEqual({ isDone: true, hasQueueTables: false });
      expect(await redis.keys(`${prefix}:facts:*`)).not.toEqual([]);
      expect(await server.interrupt()).toBe(0);
    } finally {
      const keys = await redis.keys(`${prefix}:*`);
      if (keys.length > 0) await redis.del(...keys);
      redis.disconnect();
    }
  });
});

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port) || 6379, hostname, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
