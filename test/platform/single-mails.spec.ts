import { randomUUID } from 'node:crypto';
import { FixedClock, defineMail, queueMail, sendMail, sql, undeliverableAmong } from '@enishi/platform';
import type { MailTransport, RenderedMail } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';

const MODEL = { name: 'Aiko', code: '123456', link: 'https://enishi.example.org/x', minutes: '10' };
const signIn = defineMail<typeof MODEL>({ name: 'accounts/sign-in', sensitive: true, sample: () => MODEL });

const reply = (responseCode: number, command: string, response: string) =>
  Object.assign(new Error('refused'), { responseCode, command, response: `${responseCode} ${response}` });

describe('A single mail', async () => {
  const { dataSource } = await freshDatabase();
  const clock = new FixedClock(TEST_NOW);
  const ctx = testCtx(dataSource, as.system(), { clock });
  const sent: RenderedMail[] = [];
  let refusal: Error | undefined;
  const transport: MailTransport = {
    async send(mail) {
      if (refusal) throw refusal;
      sent.push(mail);
    },
  };

  const go = (id: string) => sendMail(ctx, id, transport, 'ssc.example.jp').catch(() => {});
  const row = async (id: string) =>
    (
      await sql<{ state: string; attempts: number; hasWords: boolean; wait: number }>(
        dataSource.manager,
        `select state, attempts, sealed_model is not null as "hasWords",
           extract(epoch from next_attempt_at - $2)::int / 60 as wait from outgoing_mail where id = $1`,
        [id, clock.now()],
      )
    )[0]!;
  async function queued(to: string): Promise<string> {
    const id = await queueMail(ctx, {
      mail: signIn,
      to,
      locale: 'en',
      model: MODEL,
      dedupeKey: randomUUID(),
    });
    return id!;
  }

  it('waits 1, 5 and 15 minutes, then an hour each, keeps its words, and goes when the server takes it', async () => {
    const id = await queued('later@example.org');
    refusal = reply(451, 'RCPT TO', '4.7.1 later');
    for (const [n, minutes] of [1, 5, 15, 60, 60].entries()) {
      await go(id);
      expect(await row(id)).toEqual({ state: 'RETRY', attempts: n + 1, hasWords: true, wait: minutes });
      // asked too early, it does nothing
      await go(id);
      expect((await row(id)).attempts).toBe(n + 1);
      clock.advance(minutes * 60_000);
    }
    refusal = undefined;
    await go(id);
    expect(await row(id)).toMatchObject({ state: 'SENT', hasWords: false });
    expect(sent.map(({ messageId }) => messageId)).toEqual([`<${id}@ssc.example.jp>`]);
  });

  it('is given up after three days', async () => {
    const id = await queued('never@example.org');
    refusal = new Error('connection refused');
    await sql(dataSource.manager, 'update outgoing_mail set attempts = 74 where id = $1', [id]);
    await go(id);
    expect(await row(id)).toMatchObject({ state: 'FAILED', hasWords: false });
    expect((await undeliverableAmong(ctx, ['never@example.org'])).size).toBe(0);
  });

  it('marks an address that the server does not know, and tells the fact', async () => {
    const id = await queued('Gone@example.org');
    refusal = reply(550, 'RCPT TO', '5.1.1 unknown');
    await go(id);
    expect(await row(id)).toMatchObject({ state: 'FAILED', hasWords: false });
    expect(await undeliverableAmong(ctx, ['gone@example.org'])).toEqual(new Set(['gone@example.org']));
    const facts = await sql(
      dataSource.manager,
      `select 1 from outbox where name = 'mail.undeliverable' and payload->>'mailId' = $1`,
      [id],
    );
    expect(facts).toHaveLength(1);
  });

  it('waits when the server refuses us and not the reader', async () => {
    const id = await queued('patient@example.org');
    refusal = reply(535, 'AUTH PLAIN', '5.7.8 wrong password');
    await go(id);
    expect(await row(id)).toMatchObject({ state: 'RETRY' });
  });
});
