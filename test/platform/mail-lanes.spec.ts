import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  FixedClock,
  LocalCourier,
  MailLaneSender,
  defineMailLane,
  openMailLane,
  optOutOfMail,
  planMails,
  pooledSmtpTransport,
  setMailLaneState,
  sql,
  undeliverableAmong,
} from '@enishi/platform';
import type { MailPlan, MailTransport, PlannedMail } from '@enishi/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import { startMailSink } from './support/mail-sink.js';

const MODEL = {
  minutes: '5',
  name: 'Aiko',
  planTitle: 'Quiet instruments',
  host: 'Chiba University',
  link: 'https://enishi.example.org/s/abc',
  memberId: 'SSC-1',
  due: '1 March 2026',
};
const LIMITS = { perSecond: 1000, perDay: 100_000, perDomainPerMinute: 100_000 };

const plan = (to: string): MailPlan => ({
  to,
  locale: 'en',
  template: 'surveys/report-reminder',
  subjectRef: 'survey_contact:1',
  dedupeKey: randomUUID(),
  at: TEST_NOW,
});
const people = (count: number, domain = 'example.org') =>
  Array.from({ length: count }, (_, n) => plan(`p${n}@${domain}`));

describe('a lane of mails', async () => {
  const { dataSource } = await freshDatabase();
  const sink = await startMailSink();
  const clock = new FixedClock(TEST_NOW);
  const ctx = testCtx(dataSource, as.system(), { clock });
  const told: { sent: string[]; failed: { to: string; isAddressDead: boolean }[]; composed: string[] } = {
    sent: [],
    failed: [],
    composed: [],
  };
  const answered = new Set<string>();
  const errors: Error[] = [];
  let refusesToNote = false;
  let headers: Record<string, string> = {};
  const kind = defineMailLane({
    kind: 'test',
    async compose(_, mails) {
      told.composed.push(...mails.map(({ to }) => to));
      return new Map(
        mails.map(({ id, to }: PlannedMail) => [
          id,
          answered.has(to) ? ('DROP' as const) : { model: MODEL, headers },
        ]),
      );
    },
    async sent(_, mails) {
      if (refusesToNote) throw new Error('the hook is broken');
      told.sent.push(...mails.map(({ to }) => to));
    },
    async failed(_, mails) {
      told.failed.push(...mails.map(({ to, isAddressDead }) => ({ to, isAddressDead })));
    },
  });
  let laneId: string;

  beforeEach(async () => {
    await sql(dataSource.manager, 'delete from outbox');
    await sql(dataSource.manager, `update mail_lane set state = 'ENDED'`);
    await sql(
      dataSource.manager,
      `update outgoing_mail set state = 'CANCELLED' where state in ('PLANNED', 'RETRY', 'SENDING')`,
    );
    laneId = await openMailLane(ctx, { kind, ...LIMITS });
    sink.taken.length = 0;
    sink.refuse.clear();
    told.sent.length = 0;
    told.failed.length = 0;
    told.composed.length = 0;
    errors.length = 0;
    headers = {};
  });

  const onError = (error: Error) => void errors.push(error);

  function makeSender(
    journalFolder = mkdtempSync(path.join(os.tmpdir(), 'enishi-journal-')),
    transport: MailTransport = pooledSmtpTransport(sink.url, 'club@ssc.example.jp', 4),
  ) {
    const sender = new MailLaneSender({
      lanes: [kind],
      courier: new LocalCourier({ transport, journalFolder, now: () => clock.now(), onError }),
      concurrency: 4,
      messageDomain: 'ssc.example.jp',
      journalFolder,
      makeCtx: () => ctx,
      onError,
    });
    return { sender, stop: () => sender.stop(), journalFolder };
  }

  async function whileSending(work: () => Promise<void>): Promise<void> {
    const { sender, stop } = makeSender();
    await sender.start();
    try {
      await work();
    } finally {
      await stop();
    }
  }

  async function until(condition: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
    for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (await condition()) return;
    throw new Error(`not within ${ms} ms: ${errors.map(({ message }) => message).join(', ')}`);
  }
  const states = async () =>
    Object.fromEntries(
      (
        await sql<{ state: string; n: number }>(
          dataSource.manager,
          'select state, count(*)::int as n from outgoing_mail where lane_id = $1 group by 1',
          [laneId],
        )
      ).map(({ state, n }) => [state, n]),
    );
  const stateBecomes = (wanted: object) =>
    until(async () => JSON.stringify(await states()) === JSON.stringify(wanted));

  it('plans a mail once, however often it is asked', async () => {
    const rows = people(3);
    expect(await planMails(ctx, laneId, rows)).toBe(3);
    expect(await planMails(ctx, laneId, rows)).toBe(0);
  });

  it('reaches each of 300 people once with three workers at work, and tells the lane', async () => {
    await planMails(ctx, laneId, people(300));
    const others = [makeSender(), makeSender()];
    for (const { sender } of others) await sender.start();
    await whileSending(() => stateBecomes({ SENT: 300 }));
    for (const { stop } of others) await stop();
    expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(300);
    expect(sink.taken).toHaveLength(300);
    expect(told.sent).toHaveLength(300);
    const rows = await sql<{ id: string; words: Buffer | null; messageId: string }>(
      dataSource.manager,
      'select id, sealed_model as words, message_id as "messageId" from outgoing_mail where lane_id = $1',
      [laneId],
    );
    expect(rows.every(({ words }) => words === null)).toBe(true);
    expect(new Set(sink.taken.map(({ messageId }) => messageId))).toEqual(
      new Set(rows.map((row) => row.messageId)),
    );
  });

  // how close it keeps to its limit is measured by the bench; a busy machine makes it slower, never faster
  it('never goes faster than it may', async () => {
    laneId = await openMailLane(ctx, { kind, ...LIMITS, perSecond: 50 });
    await planMails(ctx, laneId, people(200));
    const times: number[] = [];
    const transport = { send: async () => void times.push(performance.now()) };
    const { sender, stop } = makeSender(undefined, transport);
    await sender.start();
    await stateBecomes({ SENT: 200 });
    await stop();
    for (let n = 50; n < times.length; n++) expect(times[n]! - times[n - 50]!).toBeGreaterThanOrEqual(980);
  });

  it('stops at the number of the day, and goes on after midnight in Japan', async () => {
    laneId = await openMailLane(ctx, { kind, ...LIMITS, perDay: 5 });
    await planMails(ctx, laneId, people(8));
    await whileSending(async () => {
      await stateBecomes({ PLANNED: 3, SENT: 5 });
      await sleep(600);
      expect(await states()).toEqual({ PLANNED: 3, SENT: 5 });
      clock.set('2026-01-20T15:00:00Z');
      await stateBecomes({ SENT: 8 });
      clock.set(TEST_NOW);
    });
  });

  it('gives a receiving domain its share of a minute, and passes on to the others', async () => {
    laneId = await openMailLane(ctx, { kind, ...LIMITS, perDomainPerMinute: 2 });
    await planMails(ctx, laneId, [...people(5, 'big.example'), ...people(2, 'small.example')]);
    await whileSending(async () => {
      await stateBecomes({ PLANNED: 3, SENT: 4 });
      expect(sink.taken.filter(({ to }) => to.endsWith('big.example'))).toHaveLength(2);
      clock.advance(60_000);
      await stateBecomes({ PLANNED: 1, SENT: 6 });
      clock.set(TEST_NOW);
    });
  });

  it('leaves out who has answered meanwhile, who opted out, and addresses that are dead', async () => {
    answered.add('p0@quiet.example');
    await optOutOfMail(ctx, 'P1@quiet.example', 'test');
    await optOutOfMail(ctx, 'p2@quiet.example', 'another kind');
    await sql(
      dataSource.manager,
      `insert into mail_address values ('p3@quiet.example', now(), '550', 'x', null)`,
    );
    await planMails(ctx, laneId, people(4, 'quiet.example'));
    await whileSending(() => stateBecomes({ CANCELLED: 3, SENT: 1 }));
    expect(sink.taken.map(({ to }) => to)).toEqual(['p2@quiet.example']);
    expect(told.composed).not.toContain('p1@quiet.example');
    expect(told.failed).toEqual([{ to: 'p3@quiet.example', isAddressDead: true }]);
  });

  it('stops soon when paused, and loses nothing when it goes on', async () => {
    laneId = await openMailLane(ctx, { kind, ...LIMITS, perSecond: 100 });
    await planMails(ctx, laneId, people(400));
    await whileSending(async () => {
      await until(() => sink.taken.length > 40);
      await setMailLaneState(ctx, laneId, 'PAUSED');
      const atPause = sink.taken.length;
      await sleep(2500);
      const stopped = sink.taken.length;
      expect(stopped - atPause).toBeLessThan(200);
      await sleep(600);
      expect(sink.taken).toHaveLength(stopped);
      await setMailLaneState(ctx, laneId, 'RUNNING');
      await stateBecomes({ SENT: 400 });
    });
    expect(sink.taken).toHaveLength(400);
  });

  it('takes back what is planned when it ends, and plans nothing more', async () => {
    await planMails(ctx, laneId, people(3));
    expect(await setMailLaneState(ctx, laneId, 'ENDED')).toBe(true);
    expect(await states()).toEqual({ CANCELLED: 3 });
    expect(await planMails(ctx, laneId, people(1))).toBe(0);
    expect(await setMailLaneState(ctx, laneId, 'RUNNING')).toBe(false);
  });

  it('tries again after 1 and 5 minutes what the server put off, under the same Message-ID', async () => {
    sink.refuse.set('p0@example.org', { code: 451, text: '4.7.1 greylisted' });
    await planMails(ctx, laneId, people(1));
    await whileSending(async () => {
      await stateBecomes({ RETRY: 1 });
      clock.advance(61_000);
      await until(async () => (await attempts()) === 2);
      await stateBecomes({ RETRY: 1 });
      clock.advance(4 * 60_000);
      await sleep(500);
      expect(await attempts()).toBe(2);
      sink.refuse.clear();
      clock.advance(61_000);
      await stateBecomes({ SENT: 1 });
      clock.set(TEST_NOW);
    });
    expect(told.sent).toEqual(['p0@example.org']);
    expect(await facts()).toBe(0);
  });
  const attempts = async () =>
    (
      await sql<{ n: number }>(
        dataSource.manager,
        'select attempts as n from outgoing_mail where lane_id = $1',
        [laneId],
      )
    )[0]!.n;
  const facts = async () =>
    (await sql(dataSource.manager, `select 1 from outbox where name = 'mail.undeliverable'`)).length;

  it('gives up an address that the server does not know, and not one whose mailbox is full', async () => {
    sink.refuse.set('p0@gone.example', { code: 550, text: '5.1.1 no such user' });
    sink.refuse.set('p1@gone.example', { code: 552, text: '5.2.2 mailbox full' });
    sink.refuse.set('p2@gone.example', { code: 550, text: '5.7.1 policy' });
    await planMails(ctx, laneId, people(3, 'gone.example'));
    await whileSending(() => stateBecomes({ FAILED: 3 }));
    expect(await undeliverableAmong(ctx, ['P0@gone.example', 'p1@gone.example', 'p2@gone.example'])).toEqual(
      new Set(['p0@gone.example']),
    );
    expect(await facts()).toBe(3);
    expect(told.failed.filter(({ isAddressDead }) => isAddressDead)).toEqual([
      { to: 'p0@gone.example', isAddressDead: true },
    ]);
  });

  it('carries the header lines for unsubscribing', async () => {
    headers = {
      'List-Unsubscribe': '<https://enishi.example.org/s/abc/unsubscribe>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    await planMails(ctx, laneId, people(1));
    await whileSending(() => stateBecomes({ SENT: 1 }));
    expect(sink.taken[0]!.raw).toContain('List-Unsubscribe: <https://enishi.example.org/s/abc/unsubscribe>');
    expect(sink.taken[0]!.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it.each([
    { 'X-One': 'a\r\nBcc: someone@else.example' },
    { 'X-One': 'a\nBcc: someone@else.example' },
    { 'X-One\r\nBcc': 'someone@else.example' },
    { 'X-One': 'a\u0000b' },
    { Bcc: 'someone@else.example' },
    { 'Content-Type': 'text/plain' },
  ])('refuses a header that hides another: %j', async (bad) => {
    headers = bad;
    await planMails(ctx, laneId, people(1));
    await whileSending(() => stateBecomes({ FAILED: 1 }));
    expect(sink.taken).toEqual([]);
  });

  it('never makes two mails of an address that holds two', async () => {
    await planMails(ctx, laneId, [
      plan('a@example.org, b@example.org'),
      plan('c@example.org\r\nRCPT TO:<d@example.org>'),
    ]);
    await whileSending(() => stateBecomes({ FAILED: 2 }));
    expect(sink.taken).toEqual([]);
  });

  it('records for a worker that was killed what its journal says, and sends the rest once', async () => {
    await planMails(ctx, laneId, people(2));
    const rows = await sql<{ id: string; to: string }>(
      dataSource.manager,
      `update outgoing_mail set state = 'SENDING', attempts = 1, next_attempt_at = now() + interval '100 years'
       where lane_id = $1 returning id, to_address as "to"`,
      [laneId],
    );
    const [first, second] = rows;
    const { sender, stop, journalFolder } = makeSender();
    const dead = path.join(
      journalFolder,
      `${os.hostname().replace(/[^A-Za-z0-9-]/g, '-')}~999999~abc.journal`,
    );
    writeFileSync(
      dead,
      `C ${first!.id} 1\nC ${second!.id} 1\nS ${first!.id} ${TEST_NOW.getTime()}\nS ${second!.id} 17`,
    );
    await sender.start();
    await stateBecomes({ SENT: 2 });
    await stop();
    expect(sink.taken.map(({ to }) => to)).toEqual([second!.to]);
    expect(told.sent.toSorted()).toEqual(rows.map(({ to }) => to).toSorted());
    expect(readdirSync(journalFolder)).toEqual([]);
  });

  it('does not send twice what its lane will not note', async () => {
    refusesToNote = true;
    await planMails(ctx, laneId, people(2));
    await whileSending(() => stateBecomes({ SENT: 2 }));
    refusesToNote = false;
    expect(sink.taken).toHaveLength(2);
    expect(errors.map(({ message }) => message).join()).toContain('could not note it');
  });
});
