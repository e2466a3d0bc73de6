import path from 'node:path';
import { closeRenderPool } from '@enishi/certificates';
import { mailboxTransport, smtpTransport, startEmbeddedPostgres, systemClock } from '@enishi/platform';
import type { Clock, EmbeddedPostgres, MailTransport } from '@enishi/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { dataSourceOptions } from '../data-source.js';
import { configureLibs } from './configure-libs.js';
import { demoClock } from './demo-clock.js';
import { migrate } from './migrate.js';
import type { Runtime } from './runtime.js';
import { startWeb } from './start-web.js';
import { startWorker } from './start-worker.js';
import type { RunningWorker } from './start-worker.js';

export interface RunningServer {
  readonly runtime: Runtime;
  /** Absent in a process that only works. */
  readonly app: NestFastifyApplication | undefined;
  /** Address on this machine, with the port that was really taken. */
  readonly address: string;
  /** Stops in order: no new requests, running jobs, database. */
  stop(): Promise<void>;
}

/** What tests and benches bring along instead of the real thing. */
export interface StartOptions {
  clock?: Clock;
  mail?: MailTransport;
  logger: Logger;
  /** Called after migrating and before serving, for reference data and the demo year. */
  prepare?: (runtime: Runtime) => Promise<void>;
}

/** Starts one process of the service in the role that the settings name. */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  configureLibs(config);
  const embedded = config.databaseUrl ? undefined : await startDatabase(config);
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  const runtime = makeRuntime(config, options, dataSource);
  await migrate(dataSource);
  await options.prepare?.(runtime);
  let worker: RunningWorker | undefined;
  let app: NestFastifyApplication | undefined;
  if (config.role !== 'web') worker = await startWorker(runtime, databaseUrl);
  if (config.role !== 'worker') {
    app = await startWeb(runtime);
    await app.listen(config.port, config.host);
  }
  return {
    runtime,
    app,
    address: app ? await addressOf(app) : '',
    async stop() {
      await app?.close();
      await worker?.stop();
      await closeRenderPool();
      await dataSource.destroy();
      await embedded?.stop();
    },
  };
}

function startDatabase(config: Config): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ baseDir: path.join(config.dataDir, 'postgres'), database: 'enishi' });
}

function makeRuntime(config: Config, options: StartOptions, dataSource: DataSource): Runtime {
  const clock = options.clock ?? (config.demoToday ? demoClock(config.demoToday) : systemClock);
  const mailboxFolder =
    config.smtpUrl || config.isProduction ? undefined : path.join(config.dataDir, 'mailbox');
  const mail =
    options.mail ??
    (mailboxFolder
      ? mailboxTransport(mailboxFolder, () => clock.now())
      : smtpTransport(config.smtpUrl!, config.mailFrom));
  return { config, clock, dataSource, logger: options.logger, mail, mailboxFolder };
}

async function addressOf(app: NestFastifyApplication): Promise<string> {
  const url = new URL(await app.getUrl());
  return `http://localhost:${url.port}`;
}
