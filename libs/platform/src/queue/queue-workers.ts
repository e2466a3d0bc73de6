import { Queue, Worker } from 'bullmq';
import type { ConnectionOptions, Job } from 'bullmq';
import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import type { JobHandler, QueueName } from '../jobs/define-job.js';
import type { Sweep } from '../jobs/define-sweep.js';
import { FINISH, MARK_FAILED } from '../outbox/outbox.queries.js';

const CONCURRENCY: Record<QueueName, number> = { facts: 4, mail: 4, render: 3, sweep: 1, lookup: 1 };

/**
 * What becomes of jobs whose process was killed: another worker takes them within half a minute. Being
 * killed is not the job's fault, so it does not count against it; by default BullMQ fails a job at the
 * second kill, and its outbox row would wait for an hour.
 */
const AFTER_A_KILL = { lockDuration: 15_000, stalledInterval: 10_000, maxStalledCount: 100 };

const RESCHEDULE_MS = 30_000;

/**
 * Runs recorded work. A job is finished when its outbox row is deleted; a job that failed for good
 * leaves the row with its reason, to be seen and run again by an operator.
 */
export class QueueWorkers {
  private readonly workers: Worker[] = [];
  private timer: NodeJS.Timeout | undefined;
  private scheduling: Promise<void> | undefined;
  private readonly handlers: Map<string, JobHandler[]>;

  constructor(
    private readonly options: {
      handlers: readonly JobHandler[];
      sweeps: readonly Sweep[];
      connection: ConnectionOptions;
      prefix: string;
      makeCtx: (job: string) => BaseCtx;
      /** Makes the queue's tables again; `QueueConnection.repair`. */
      repair?: () => Promise<void>;
      /** How often the schedule of the sweeps is looked after; 30 seconds. */
      rescheduleEveryMs?: number;
      onError: (error: Error, job?: string) => void;
    },
  ) {
    this.handlers = byName(options.handlers);
  }

  async start(): Promise<void> {
    await this.scheduleSweeps();
    this.timer = setInterval(() => this.reschedule(), this.options.rescheduleEveryMs ?? RESCHEDULE_MS);
    for (const name of new Set([
      ...this.options.handlers.map((handler) => handler.job.queue),
      'sweep' as const,
    ])) {
      const worker = new Worker(name, (job) => this.run(job), {
        connection: this.options.connection,
        prefix: this.options.prefix,
        concurrency: CONCURRENCY[name],
        ...AFTER_A_KILL,
      });
      worker.on('error', (error) => this.options.onError(error));
      worker.on('failed', (job, error) => void this.recordFailure(job, error));
      this.workers.push(worker);
    }
  }

  /** Lets running jobs finish, then stops. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.scheduling;
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  /** Sweeps repeat by name: several worker processes share one schedule. */
  private async scheduleSweeps(): Promise<void> {
    const queue = new Queue('sweep', { connection: this.options.connection, prefix: this.options.prefix });
    queue.on('error', (error) => this.options.onError(error));
    const wanted = new Set(this.options.sweeps.map((sweep) => sweep.name));
    for (const known of await queue.getJobSchedulers()) {
      if (!wanted.has(known.name)) await queue.removeJobScheduler(known.key);
    }
    for (const sweep of this.options.sweeps) await this.schedule(queue, sweep);
    await queue.close();
  }

  /** A queue that was emptied forgot its schedule; one that is away is asked again later. */
  private reschedule(): void {
    this.scheduling ??= this.restoreSchedule()
      .catch((error: unknown) => this.options.onError(error as Error))
      .finally(() => (this.scheduling = undefined));
  }

  /** Adds what is missing and leaves the rest alone: setting a schedule anew would put off its next run. */
  private async restoreSchedule(): Promise<void> {
    const queue = new Queue('sweep', { connection: this.options.connection, prefix: this.options.prefix });
    queue.on('error', (error) => this.options.onError(error));
    try {
      const schedulers = await queue.getJobSchedulers().catch(async () => {
        await this.options.repair?.();
        return queue.getJobSchedulers();
      });
      const known = new Set(schedulers.map(({ key, name }) => key ?? name));
      for (const sweep of this.options.sweeps) if (!known.has(sweep.name)) await this.schedule(queue, sweep);
    } finally {
      await queue.close();
    }
  }

  private async schedule(queue: Queue, { name, everySeconds }: Sweep): Promise<void> {
    const template = { name, opts: { removeOnComplete: true, removeOnFail: { age: 3600 } } };
    await queue.upsertJobScheduler(name, { every: everySeconds * 1000 }, template);
  }

  private async run(job: Job): Promise<void> {
    const sweep = this.options.sweeps.find(({ name }) => name === job.name);
    if (sweep) return sweep.run(this.options.makeCtx(job.name));
    // a fact may have no reaction: nobody minds, and it is done
    const handlers = this.handlers.get(job.name) ?? (job.queueName === 'facts' ? [] : undefined);
    if (!handlers) throw new Error(`no handler for ${job.name}`);
    for (const handler of handlers) {
      await handler.handle(this.options.makeCtx(job.name), handler.job.payload.parse(job.data));
    }
    const id = outboxId(job);
    if (id) await execute(this.options.makeCtx(job.name).db, FINISH, [id]);
  }

  private async recordFailure(job: Job | undefined, error: Error): Promise<void> {
    this.options.onError(error, job?.name);
    if (!job || job.attemptsMade < (job.opts.attempts ?? 1)) return;
    const id = outboxId(job);
    if (!id) return;
    await execute(this.options.makeCtx(job.name).db, MARK_FAILED, [id, error.message.slice(0, 500)]).catch(
      (failure: unknown) => this.options.onError(failure as Error, job.name),
    );
  }
}

function outboxId(job: Job): string | null {
  return job.id?.startsWith('ob-') ? job.id.slice(3) : null;
}

/** @throws when a job other than a fact has two handlers: nobody would know which one counts. */
function byName(handlers: readonly JobHandler[]): Map<string, JobHandler[]> {
  const map = new Map<string, JobHandler[]>();
  for (const handler of handlers) {
    const known = map.get(handler.job.name) ?? [];
    if (known.length > 0 && handler.job.queue !== 'facts')
      throw new Error(`two handlers for ${handler.job.name}`);
    map.set(handler.job.name, [...known, handler]);
  }
  return map;
}
