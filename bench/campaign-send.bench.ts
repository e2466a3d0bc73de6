import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { distPath, openMailLane, planMails, pooledSmtpTransport, renderMail, sql } from '@enishi/platform';
import { Redis } from 'ioredis';
import { benchDataDir, makeBenchDatabase } from './support/bench-database.js';
import type { BenchDatabase } from './support/bench-database.js';
import { note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { startSmtpSink } from './support/smtp-sink.js';
import type { SmtpSink } from './support/smtp-sink.js';
import { officerCtx } from './support/visitor.js';

const NAME = 'campaign.send';
const AMOUNT = 42_000;
const FLOOR_AMOUNT = 10_000;
const TARGET_PER_SECOND = 300;
/** The worker is killed when so many have arrived. */
const KILLS = [10_000, 21_000, 32_000];
/** A Redis on this machine's usual port; its last database is emptied on the way. */
const REDIS = 'redis://127.0.0.1:6379/15';

/**
 * A round of invitations to a mail server on loopback: claimed, composed, sealed, rendered, sent, journalled and recorded
 * by a worker in its own process that is killed three times on the way. What counts is the time until the last mail has
 * come in, kills and starts included. The floor is nodemailer alone, over as many connections, with a finished mail.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const sink = await startSmtpSink();
    try {
      const floor = await nodemailerAlone(sink);
      const results = [await round42(sink, floor, undefined)];
      if (await answers(REDIS)) results.push(await round42(sink, floor, REDIS));
      else note('  no Redis answers on this machine: the round with a flushed queue is left out');
      return results;
    } finally {
      sink.stop();
    }
  },
};

async function round42(sink: SmtpSink, floor: number, queueUrl: string | undefined): Promise<FigureResult> {
  const database = await makeBenchDatabase();
  await sink.clear();
  let worker: ChildProcess | undefined;
  try {
    await planRound(database);
    const start = performance.now();
    worker = await startWorker(database, sink, queueUrl);
    const kills = [...KILLS];
    let isFlushed = false;
    for (let taken = 0, still = 0; taken < AMOUNT && still < 600;) {
      await sleep(100);
      const now = (await sink.count()).taken;
      still = now === taken ? still + 1 : 0;
      taken = now;
      if (queueUrl && !isFlushed && taken > AMOUNT / 3) {
        await flush(queueUrl);
        isFlushed = true;
      }
      if (kills.length > 0 && taken >= kills[0]!) {
        kills.shift();
        await kill(worker);
        worker = await startWorker(database, sink, queueUrl);
      }
    }
    const seconds = (performance.now() - start) / 1000;
    // a double would come now, and the last ones have to be recorded
    await sleep(3000);
    const { taken, different, twice } = await sink.count();
    const recorded = await countSent(database);
    note(
      `  ${taken} came in, ${AMOUNT - different} lost, ${twice} twice, ${recorded} recorded, ${seconds.toFixed(1)} s`,
    );
    const value = different / seconds;
    return {
      part: queueUrl ? 'queue-flushed' : 'three-kills',
      value: round(value),
      unit: `mails/s (${AMOUNT - different} lost, ${taken - different} twice)`,
      floor: round(floor),
      ratio: round(value / floor),
      target: `>= ${TARGET_PER_SECOND}/s on 2 idle cores, 0 lost, 0 twice`,
      ok: value >= TARGET_PER_SECOND && different === AMOUNT && taken === AMOUNT && recorded === AMOUNT,
      runs: 1,
    };
  } finally {
    if (worker) await kill(worker);
    await database.close();
  }
}

async function planRound(database: BenchDatabase): Promise<void> {
  const ctx = officerCtx(database);
  const laneId = await openMailLane(ctx, {
    kind: 'bench',
    perSecond: 10_000,
    perDay: 1_000_000,
    perDomainPerMinute: 1_000_000,
  });
  const at = new Date(0);
  const rows = Array.from({ length: AMOUNT }, (_, n) => ({
    to: `reader${n}@domain${n % 200}.example.org`,
    locale: 'en' as const,
    template: 'surveys/report-reminder',
    subjectRef: `bench:${n}`,
    dedupeKey: `bench:${n}`,
    at,
  }));
  if ((await planMails(ctx, laneId, rows)) !== AMOUNT) throw new Error('not all mails were planned');
  await sql(database.dataSource.manager, 'vacuum analyze outgoing_mail');
}

async function startWorker(
  database: BenchDatabase,
  sink: SmtpSink,
  queueUrl: string | undefined,
): Promise<ChildProcess> {
  mkdirSync(database.dataDir, { recursive: true });
  const log = openSync(path.join(benchDataDir(), 'mail-worker.log'), 'a');
  const args = [database.url, database.dataDir, sink.url, ...(queueUrl ? [queueUrl] : [])];
  const child = fork(distPath('bench/support/mail-worker.js'), args, { stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', () => reject(new Error(`the worker did not start; its log is in ${benchDataDir()}`)));
  });
  return child;
}

/** `kill -9`: the worker has no last word. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function countSent({ dataSource }: BenchDatabase): Promise<number> {
  const [row] = await sql<{ n: number }>(
    dataSource.manager,
    `select count(*)::int as n from outgoing_mail where state = 'SENT'`,
  );
  return row?.n ?? 0;
}

/** Mails per second of nodemailer alone. */
async function nodemailerAlone(sink: SmtpSink): Promise<number> {
  const transport = pooledSmtpTransport(sink.url, 'Bench <bench@ssc.example.jp>', 8);
  const words = renderMail('surveys/report-reminder', 'en', {
    minutes: '5',
    name: 'Bench',
    planTitle: 'Joint work on the quiet of instruments',
    host: 'Bench University',
    link: 'https://enishi.example.org/s/bench',
    memberId: 'SSC-00000001',
    due: '1 March 2026',
  });
  let next = 0;
  const loop = async () => {
    while ((next += 1) <= FLOOR_AMOUNT)
      await transport.send({
        ...words,
        to: `reader${next}@example.org`,
        messageId: `<floor-${next}@example.org>`,
      });
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: 8 }, loop));
  const perSecond = (FLOOR_AMOUNT * 1000) / (performance.now() - start);
  transport.close?.();
  note(`  nodemailer alone ${perSecond.toFixed(0)}/s`);
  return perSecond;
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => {});
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
}
