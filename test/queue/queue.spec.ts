import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  OutboxRelay,
  QueueWorkers,
  connectQueue,
  defineJob,
  defineSweep,
  enqueue,
  enqueueMany,
  handleJob,
  inTransaction,
  sql,
} from '@enishi/platform';
import type { JobHandler } from '@enishi/platform';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { as, freshDatabase, testCtx } from '../support/index.js';

const countJob = defineJob({ name: 'test.count', queue: 'render', payload: z.object({ n: z.number() }) });
const moodyJob = defineJob({ name: 'test.moody', queue: 'render', payload: z.object({ n: z.number() }) });
const hopelessJob = defineJob({ name: 'test.hopeless', queue: 'mail', payload: z.object({}) });

/** Runs on PostgreSQL by default and on Redis where QUEUE_URL says so: the same promises on both. */
describe('recorded work', async () => {
  const { dataSource, url } = await freshDatabase();
  const ctx = testCtx(dataSource, as.system());
  const counted: number[] = [];
  const moody = new Map<number, number>();
  let sweeps = 0;
  const errors: string[] = [];
  const onError = (error: Error) => errors.push(error.message);

  const handlers = [
    handleJob(countJob, async (_, { n }) => void counted.push(n)),
    handleJob(moodyJob, async (_, { n }) => {
      const tries = (moody.get(n) ?? 0) + 1;
      moody.set(n, tries);
      if (tries < 2) throw new Error('not today');
    }),
    handleJob(hopelessJob, async () => {
      throw new Error('never');
    }),
  ] as JobHandler[];
  const sweep = defineSweep({ name: 'test.sweep', everySeconds: 1, run: async () => void (sweeps += 1) });
  const prefix = `test-${randomUUID().slice(0, 8)}`;
  const queue = await connectQueue({ queueUrl: process.env['QUEUE_URL'], databaseUrl: url, onError });
  const makeCtx = () => ctx;
  const workers = new QueueWorkers({
    handlers,
    sweeps: [sweep],
    connection: queue.connection,
    prefix,
    makeCtx,
    repair: queue.repair,
    rescheduleEveryMs: 500,
    onError,
  });
  const relays = [1, 2].map(
    () => new OutboxRelay({ databaseUrl: url, connection: queue.connection, prefix, onError }),
  );
  await workers.start();
  for (const relay of relays) await relay.start();
  afterAll(async () => {
    for (const relay of relays) await relay.stop();
    await workers.stop();
    await queue.close();
  });

  async function until(condition: () => boolean | Promise<boolean>, milliseconds = 20_000): Promise<void> {
    for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50))
      if (await condition()) return;
    throw new Error(`not within ${milliseconds} ms; errors: ${errors.join(', ')}`);
  }
  const waiting = async () =>
    (await sql(dataSource.manager, 'select 1 from outbox where failed_at is null')).length;

  it('runs each of 300 jobs once, with two relays at work, and leaves no row', async () => {
    const items = Array.from({ length: 300 }, (_, n) => ({ payload: { n } }));
    await inTransaction(ctx, (inner) => enqueueMany(inner, countJob, items));
    await until(async () => counted.length >= 300 && (await waiting()) === 0);
    expect(counted.toSorted((a, b) => a - b)).toEqual(items.map(({ payload }) => payload.n));
  });

  it('never runs what was rolled back', async () => {
    const work = inTransaction(ctx, async (inner) => {
      await enqueue(inner, countJob, { n: -1 });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow();
    await enqueue(ctx, countJob, { n: 1000 });
    await until(() => counted.includes(1000));
    expect(counted).not.toContain(-1);
  });

  it('drops a double while the first still waits', async () => {
    const at = new Date(Date.now() + 3_600_000);
    await enqueue(ctx, countJob, { n: 2000 }, { key: 'once', at });
    await enqueue(ctx, countJob, { n: 2001 }, { key: 'once', at });
    const rows = await sql<{ n: number }>(
      dataSource.manager,
      `select (payload->>'n')::int as n from outbox where key = 'once'`,
    );
    expect(rows).toEqual([{ n: 2000 }]);
    await sql(dataSource.manager, `delete from outbox where key = 'once'`);
  });

  it('tries again after a failure', async () => {
    await enqueue(ctx, moodyJob, { n: 1 });
    await until(async () => moody.get(1) === 2 && (await waiting()) === 0);
  });

  it('keeps what failed for good, with the reason, for an operator to see', async () => {
    await enqueue(ctx, hopelessJob, {});
    await until(async () => {
      const rows = await sql<{ failure: string }>(
        dataSource.manager,
        `select failure from outbox where failed_at is not null`,
      );
      return rows[0]?.failure === 'never';
    }, 28_000);
  });

  it('looks for what is due at regular times', async () => {
    await until(() => sweeps >= 2);
  });

  it('goes on looking after the queue was emptied', async () => {
    await emptyQueue();
    const before = sweeps;
    await until(() => sweeps >= before + 3);
  });

  it('hands over again after ten minutes what an emptied queue has forgotten, and once', async () => {
    const at = new Date(Date.now() + 3_600_000);
    await enqueue(ctx, countJob, { n: 3000 }, { at });
    await sql(
      dataSource.manager,
      `update outbox set not_before = null, relayed_at = now() - interval '9 minutes' where payload->>'n' = '3000'`,
    );
    await sleep(1500);
    expect(counted).not.toContain(3000);
    await sql(
      dataSource.manager,
      `update outbox set relayed_at = now() - interval '11 minutes' where payload->>'n' = '3000'`,
    );
    await until(async () => counted.includes(3000) && (await waiting()) === 0);
    expect(counted.filter((n) => n === 3000)).toHaveLength(1);
  });

  /** What FLUSHALL does to Redis, for the keys of this file; in PostgreSQL the queue's schema is dropped. */
  async function emptyQueue(): Promise<void> {
    if (!process.env['QUEUE_URL']) {
      await sql(dataSource.manager, 'drop schema bullmq cascade');
      return;
    }
    const redis = new Redis(process.env['QUEUE_URL']);
    const keys = await redis.keys(`${prefix}:*`);
    if (keys.length > 0) await redis.del(...keys);
    redis.disconnect();
  }
});
