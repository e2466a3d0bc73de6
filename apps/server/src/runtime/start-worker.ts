import path from 'node:path';
import {
  LocalCourier,
  MailLaneSender,
  OutboxRelay,
  ProcessCourier,
  QueueWorkers,
  connectQueue,
} from '@enishi/platform';
import type { MailCourier } from '@enishi/platform';
import { jobCtx } from './job-ctx.js';
import { backgroundWork } from './jobs.js';
import type { Runtime } from './runtime.js';
import { explained, queueProblem } from './start-failure.js';

export interface RunningWorker {
  /** Lets running jobs finish, then closes the queue. */
  stop(): Promise<void>;
}

/** Starts the outbox relay, the workers of all queues and the sender of mail lanes. Several processes may do so at once. */
export async function startWorker(runtime: Runtime, databaseUrl: string): Promise<RunningWorker> {
  const { config, logger } = runtime;
  const onError = (error: Error, job?: string) => logger.error({ err: error, job }, 'background work failed');
  const queue = await explained(
    connectQueue({ queueUrl: config.queueUrl, databaseUrl, onError }),
    queueProblem(config.queueUrl),
  );
  const { lanes, ...work } = backgroundWork(runtime);
  const workers = new QueueWorkers({
    ...work,
    connection: queue.connection,
    repair: queue.repair,
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
  const sender = new MailLaneSender({
    lanes,
    courier: courierOf(runtime, onError),
    concurrency: config.smtpConnections,
    messageDomain: new URL(config.publicUrl).hostname,
    journalFolder: path.join(config.dataDir, 'mail-journal'),
    makeCtx: (job) => jobCtx(runtime, job),
    onError,
  });
  await workers.start();
  await relay.start();
  await sender.start();
  return {
    async stop() {
      // first those that begin work, then those that finish it
      await sender.stop();
      await relay.stop();
      await workers.stop();
      await queue.close();
    },
  };
}

/** Over SMTP by a process of its own; into the development mailbox or a test's list by this one. */
function courierOf(
  { config, clock, mail, isMailOverSmtp }: Runtime,
  onError: (error: Error) => void,
): MailCourier {
  const journalFolder = path.join(config.dataDir, 'mail-journal');
  if (!isMailOverSmtp)
    return new LocalCourier({ transport: mail, journalFolder, now: () => clock.now(), onError });
  const settings = { smtpUrl: config.smtpUrl!, from: config.mailFrom, connections: config.smtpConnections };
  return new ProcessCourier({ ...settings, journalFolder }, onError);
}
