import { Queue } from 'bullmq';
import type { ConnectionOptions } from 'bullmq';
import pg from 'pg';
import type { QueueName } from '../jobs/define-job.js';
import { OUTBOX_CHANNEL } from './enqueue.js';
import { CLAIM_DUE } from './outbox.queries.js';

interface OutboxRow {
  id: string;
  queue: QueueName;
  name: string;
  payload: unknown;
}

const BATCH = 500;
const POLL_MILLISECONDS = 1000;

/**
 * Moves outbox rows to the queue. Several relays may run at once: rows are claimed with SKIP LOCKED,
 * and the job id is the outbox id, so handing over twice is handing over once.
 */
export class OutboxRelay {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly pool: pg.Pool;
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly options: {
      databaseUrl: string;
      connection: ConnectionOptions;
      prefix: string;
      onError: (error: Error) => void;
    },
  ) {
    this.pool = new pg.Pool({ connectionString: options.databaseUrl, max: 2 });
    this.pool.on('error', options.onError);
  }

  async start(): Promise<void> {
    await this.listen();
    this.timer = setInterval(() => this.wake(), POLL_MILLISECONDS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => {});
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.pool.end();
  }

  /** Relays all that is due now. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.relayAll()
      .catch((error: unknown) => this.options.onError(error as Error))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async relayAll(): Promise<void> {
    while (!this.stopped && (await this.relayBatch()) === BATCH);
  }

  private async relayBatch(): Promise<number> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<OutboxRow>(CLAIM_DUE, [BATCH]);
      const ordered = rows.toSorted((a, b) => Number(a.id) - Number(b.id));
      for (const [name, jobs] of groupByQueue(ordered)) {
        await this.queue(name).addBulk(
          jobs.map((row) => ({ name: row.name, data: row.payload, opts: { jobId: `ob-${row.id}` } })),
        );
      }
      // committed after the hand-over: a crash in between hands over again under the same job ids
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }

  private queue(name: QueueName): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue(name, {
        connection: this.options.connection,
        prefix: this.options.prefix,
        defaultJobOptions: {
          attempts: 5,
          backoff: { type: 'exponential', delay: 1000 },
          // kept for a while: a removed job no longer refuses its double
          removeOnComplete: { age: 3600 },
          removeOnFail: { age: 3600 },
        },
      });
      queue.on('error', this.options.onError);
      this.queues.set(name, queue);
    }
    return queue;
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.options.databaseUrl, keepAlive: true });
    client.on('notification', () => this.wake());
    client.on('error', (error) => {
      this.options.onError(error);
      setTimeout(() => void this.listen().catch(this.options.onError), 1000).unref();
    });
    await client.connect();
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    this.listener = client;
  }
}

function groupByQueue(rows: readonly OutboxRow[]): Map<QueueName, OutboxRow[]> {
  const groups = new Map<QueueName, OutboxRow[]>();
  for (const row of rows) {
    const group = groups.get(row.queue);
    if (group) group.push(row);
    else groups.set(row.queue, [row]);
  }
  return groups;
}
