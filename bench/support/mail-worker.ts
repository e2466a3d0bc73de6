import 'reflect-metadata';
import path from 'node:path';
import { ANONYMOUS, asSystem, makeCtx } from '@enishi/accounts';
import {
  MailLaneSender,
  OutboxRelay,
  QueueWorkers,
  configureSecrets,
  connectQueue,
  defineMailLane,
  mailSweep,
  ProcessCourier,
  systemClock,
} from '@enishi/platform';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';

/*
 * A worker that does nothing but send the mails of one lane kind, `bench`, until it is killed:
 *   node mail-worker.js DATABASE_URL DATA_DIR SMTP_URL [QUEUE_URL]
 * With a queue it runs relay and sweeps beside it, as the server's worker does.
 */
const [, , databaseUrl = '', dataDir = '', smtpUrl = '', queueUrl] = process.argv;

configureSecrets('only for measuring; sealed by nobody, 32+');
const dataSource = await new DataSource(dataSourceOptions(databaseUrl, 6)).initialize();
const journalFolder = path.join(dataDir, 'mail-journal');
const onError = (error: Error, job?: string) => process.stderr.write(`${job}: ${error.stack}\n`);
const ctxOf = (job: string) =>
  asSystem(makeCtx({ db: dataSource.manager, clock: systemClock, locale: 'en', actor: ANONYMOUS }), job);

const lane = defineMailLane({
  kind: 'bench',
  compose: async (_, mails) =>
    new Map(
      mails.map(({ id, to }) => [
        id,
        {
          model: {
            minutes: '5',
            name: to,
            planTitle: 'Joint work on the quiet of instruments',
            host: 'Bench University',
            link: `https://enishi.example.org/s/${id}`,
            memberId: 'SSC-00000001',
            due: '1 March 2026',
          },
          headers: {
            'List-Unsubscribe': `<https://enishi.example.org/s/${id}/unsubscribe>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        },
      ]),
    ),
  sent: async () => {},
  failed: async () => {},
});

const queue = await connectQueue({ queueUrl, databaseUrl, onError });
const options = { connection: queue.connection, prefix: 'bench-mail', onError };
await new QueueWorkers({ ...options, handlers: [], sweeps: [mailSweep], makeCtx: ctxOf }).start();
await new OutboxRelay({ ...options, databaseUrl }).start();
await new MailLaneSender({
  lanes: [lane],
  courier: new ProcessCourier(
    { smtpUrl, from: 'Bench <bench@ssc.example.jp>', connections: 8, journalFolder },
    onError,
  ),
  concurrency: 8,
  messageDomain: 'ssc.example.jp',
  journalFolder,
  makeCtx: ctxOf,
  onError,
}).start();
process.send?.('sending');
