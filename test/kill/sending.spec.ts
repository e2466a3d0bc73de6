import { execFileSync, fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { distPath, openMailLane, planMails, sql } from '@enishi/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { startMailSink } from '../platform/support/mail-sink.js';
import { as, freshDatabase, testCtx } from '../support/index.js';

const AMOUNT = 600;
/** Connections of the courier: mails on their way at the same time. */
const UNDER_WAY = 8;

/** The one child of the worker. */
const courierOf = ({ pid }: ChildProcess) =>
  Number(execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).trim());

describe('A round of mails', { timeout: 120_000 }, async () => {
  const { dataSource, url } = await freshDatabase();
  const sink = await startMailSink();
  const ctx = testCtx(dataSource, as.system());
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'enishi-mails-'));
  let worker: ChildProcess;
  afterAll(() => {
    worker.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function startWorker(): Promise<void> {
    worker = fork(distPath('bench/support/mail-worker.js'), [url, dataDir, sink.url], { stdio: 'inherit' });
    await new Promise((resolve) => worker.once('message', resolve));
  }

  async function killWorker(): Promise<void> {
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await ended;
  }

  async function restart(): Promise<void> {
    await killWorker();
    await startWorker();
  }

  async function until(count: number): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end && sink.taken.length < count;) await sleep(5);
  }

  /** Sends a round from the start, does harm at the given counts, and waits until every row is SENT. */
  async function sendRound(name: string, harms: Map<number, () => Promise<void> | void>): Promise<number> {
    sink.taken.length = 0;
    const limits = { perSecond: 1000, perDay: 100_000, perDomainPerMinute: 100_000 };
    const laneId = await openMailLane(ctx, { kind: 'bench', ...limits });
    const rows = Array.from({ length: AMOUNT }, (_, n) => ({
      to: `${name}${n}@example.org`,
      locale: 'en' as const,
      template: 'surveys/report-reminder',
      subjectRef: `bench:${n}`,
      dedupeKey: `${name}:${n}`,
      at: new Date(0),
    }));
    await planMails(ctx, laneId, rows);
    await startWorker();
    for (const [count, harm] of harms) {
      await until(count);
      await harm();
    }
    const unsent = `select 1 from outgoing_mail where state <> 'SENT'`;
    for (const end = Date.now() + 90_000; Date.now() < end; await sleep(200))
      if ((await sql(dataSource.manager, unsent)).length === 0) break;
    await killWorker();
    const states = await sql(dataSource.manager, 'select distinct state from outgoing_mail');
    expect(states).toEqual([{ state: 'SENT' }]);
    expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(AMOUNT);
    expect(new Set(sink.taken.map(({ messageId }) => messageId)).size).toBe(AMOUNT);
    return sink.taken.length - AMOUNT;
  }

  it('reaches everybody once although the worker is killed twice: its courier lives to hear the server', async () => {
    const twice = await sendRound('reader', new Map([[150, restart], [400, restart]])); // prettier-ignore
    expect(twice).toBe(0);
  });

  it('reaches everybody although the courier is killed too, and doubles at most what was on its way', async () => {
    const twice = await sendRound(
      'other',
      new Map([[200, () => void process.kill(courierOf(worker), 'SIGKILL')]]),
    );
    expect(twice).toBeLessThanOrEqual(UNDER_WAY);
  });
});
