import { OutboxRelay, QueueWorkers, connectQueue } from '@enishi/platform';
import { jobCtx } from './job-ctx.js';
import { backgroundWork } from './jobs.js';
import type { Runtime } from './runtime.js';
import { explained, queueProblem } from './start-failure.js';

export interface RunningWorker {
  /** Lets running jobs finish, then closes the queue. */
  stop(): Promise<void>;
}

/** Starts the outbox relay and the workers of all queues. Several processes may do so at once. */
export async function startWorker(runtime: Runtime, databaseUrl: string): Promise<RunningWorker> {
  const { config, logger } = runtime;
  const onError = (error: Error, job?: string) => logger.error({ err: error, job }, 'background work failed');
  const queue = await explained(
    connectQueue({ queueUrl: config.queueUrl, databaseUrl, onError }),
    queueProblem(config.queueUrl),
  );
  const workers = new QueueWorkers({
    ...backgroundWork(runtime),
    connection: queue.connection,
    prefix: config.queuePrefix,
    makeCtx: (job) => jobCtx(runtime, job),
    onError,
  });
  const relay = new OutboxRelay({
    databaseUrl,
    connection: queue.connection,
    prefix: config.queuePrefix,
    onError,
  });
  await workers.start();
  await relay.start();
  return {
    async stop() {
      await relay.stop();
      await workers.stop();
      await queue.close();
    },
  };
}
