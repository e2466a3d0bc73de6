import { fork } from 'node:child_process';
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
/** Mails that the worker has under way at the same time. */
const UNDER_WAY = 8;

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

  async function until(count: number): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end && sink.taken.length < count;) await sleep(5);
  }

  it('reaches everybody although the worker is killed twice, and doubles at most what was under way', async () => {
    const limits = { perSecond: 1000, perDay: 100_000, perDomainPerMinute: 100_000 };
    const laneId = await openMailLane(ctx, { kind: 'bench', ...limits });
    const rows = Array.from({ length: AMOUNT }, (_, n) => ({
      to: `reader${n}@example.org`,
      locale: 'en' as const,
      template: 'surveys/report-reminder',
      subjectRef: `bench:${n}`,
      dedupeKey: `bench:${n}`,
      at: new Date(0),
    }));
    await planMails(ctx, laneId, rows);
    await startWorker();
    for (const kills of [150, 400]) {
      await until(kills);
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.kill('SIGKILL');
      await ended;
      await startWorker();
    }
    const unsent = `select 1 from outgoing_mail where state <> 'SENT'`;
    for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200))
      if ((await sql(dataSource.manager, unsent)).length === 0) break;
    const times = new Map<string, number>();
    for (const { messageId } of sink.taken) times.set(messageId, (times.get(messageId) ?? 0) + 1);
    expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(AMOUNT);
    expect(times.size).toBe(AMOUNT);
    expect(sink.taken.length - AMOUNT).toBeLessThanOrEqual(2 * UNDER_WAY);
    const states = await sql(dataSource.manager, 'select distinct state from outgoing_mail');
    expect(states).toEqual([{ state: 'SENT' }]);
  });
});
