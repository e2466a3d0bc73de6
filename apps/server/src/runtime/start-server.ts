import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeRenderPool } from '@enishi/certificates';
import {
  closePdfThreads,
  configureReportDatabase,
  mailboxTransport,
  pooledSmtpTransport,
  smtpTransport,
  startEmbeddedPostgres,
  systemClock,
} from '@enishi/platform';
import type { Clock, MailTransport } from '@enishi/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { dataSourceOptions } from '../data-source.js';
import { claimDatabase } from './claim-database.js';
import { configureLibs } from './configure-libs.js';
import { demoClock } from './demo-clock.js';
import { migrate } from './migrate.js';
import { LazyReportDatabase } from './report-database.js';
import type { Runtime } from './runtime.js';
import { StartFailure, databaseProblem, explained, portProblem } from './start-failure.js';
import { startWeb } from './start-web.js';
import { startWorker } from './start-worker.js';

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
  /** Settles when somebody wants the start to end before it is done. */
  stopAsked?: Promise<unknown>;
  /** Called after migrating and before serving, for reference data and the demo year. */
  prepare?: (runtime: Runtime) => Promise<void>;
}

/**
 * Starts one process of the service in the role that the settings name. What was started before a
 * failure is stopped again.
 * @throws StartFailure with a sentence for the person at the terminal.
 */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).toReversed()) await end();
  };
  const parts = startParts(config, options, started);
  // when the start is called off, what it was doing fails under its hands: nobody needs to hear of it
  parts.catch(() => {});
  const calledOff = options.stopAsked?.then(() => {
    throw new StartFailure('It was stopped while starting. What was committed is kept.');
  });
  calledOff?.catch(() => {});
  try {
    return { ...(await (calledOff ? Promise.race([parts, calledOff]) : parts)), stop };
  } catch (error) {
    const clear = () =>
      stop().catch((failure: unknown) => options.logger.error({ err: failure }, 'did not stop cleanly'));
    await clear();
    // a part that was just starting is stopped as well, once it stands
    await Promise.race([parts.catch(() => {}), sleep(5000)]);
    await clear();
    throw error;
  }
}

/** Starts the parts in order and notes how each is stopped; stopping goes the other way. */
async function startParts(
  config: Config,
  options: StartOptions,
  started: (() => Promise<void>)[],
): Promise<Omit<RunningServer, 'stop'>> {
  configureLibs(config);
  const databaseUrl = config.databaseUrl ?? (await startDatabase(config, options, started));
  const dataSource = await explained(
    new DataSource(dataSourceOptions(databaseUrl)).initialize(),
    databaseProblem(databaseUrl),
  );
  started.push(() => dataSource.destroy(), closeRenderPool, closePdfThreads);
  if (config.reportDatabaseUrl) {
    const reports = new LazyReportDatabase(config.reportDatabaseUrl, options.logger);
    configureReportDatabase(reports);
    started.push(async () => {
      configureReportDatabase(undefined);
      await reports.close();
    });
  }
  const runtime = makeRuntime(config, options, dataSource);
  await migrate(dataSource);
  await options.prepare?.(runtime);
  let app: NestFastifyApplication | undefined;
  if (config.role !== 'web') {
    const worker = await startWorker(runtime, databaseUrl);
    started.push(() => worker.stop());
  }
  if (config.role !== 'worker') {
    app = await startWeb(runtime);
    const closing = app;
    started.push(() => closing.close());
    await explained(app.listen(config.port, config.host), portProblem(config));
  }
  return { runtime, app, address: app ? await addressOf(app) : '' };
}

/** The PostgreSQL that comes along, for this process alone. */
async function startDatabase(
  config: Config,
  options: StartOptions,
  started: (() => Promise<void>)[],
): Promise<string> {
  const embedded = await startEmbeddedPostgres({
    baseDir: path.join(config.dataDir, 'postgres'),
    database: 'enishi',
  });
  const claim = await claimDatabase(embedded.url, config.dataDir, (error) =>
    options.logger.error({ err: error }, 'the claim on the database was lost'),
  );
  started.push(
    () => embedded.stop(),
    () => claim.release(),
  );
  return embedded.url;
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
  const bulkMail =
    options.mail || mailboxFolder
      ? mail
      : pooledSmtpTransport(config.smtpUrl!, config.mailFrom, config.smtpConnections);
  return { config, clock, dataSource, logger: options.logger, mail, bulkMail, mailboxFolder };
}

async function addressOf(app: NestFastifyApplication): Promise<string> {
  const url = new URL(await app.getUrl());
  return `http://localhost:${url.port}`;
}
