import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { newId, receiveInboundMail, sql, undeliverableAmong } from '@enishi/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { STYLES, dsn } from './support/dsn-corpus.js';

const SECRET = 'Rk1xq2vT7mB9cZ4wN8pL3sD6fG5hJ0aQ';

describe('A mail that comes back', async () => {
  const server = await startTestServer({ INBOUND_MAIL_SECRET: SECRET });
  const without = await startTestServer();
  const { dataSource } = server.server.runtime;
  const ctx = testCtx(dataSource, as.system());
  let mail: { id: string; messageId: string; to: string };

  beforeEach(async () => {
    const id = newId();
    mail = { id, messageId: `<${id}@ssc.example.jp>`, to: `${randomUUID().slice(0, 8)}@gone.example` };
    await sql(
      dataSource.manager,
      `insert into outgoing_mail (id, template, locale, to_address, sensitive, state, dedupe_key, message_id, created_at,
         next_attempt_at, sent_at) values ($1, 'x', 'en', $2, true, 'SENT', $1::uuid::text, $3, now(), now(), now())`,
      [id, mail.to, mail.messageId],
    );
  });

  const bring = (
    body: Buffer,
    headers: Record<string, string> = { authorization: `Bearer ${SECRET}` },
    to = server,
  ) =>
    to.http('/inbound/mail', {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', ...headers },
      body: new Uint8Array(body),
    });
  const state = async () =>
    (
      await sql<{ state: string }>(dataSource.manager, 'select state from outgoing_mail where id = $1', [
        mail.id,
      ])
    )[0]!.state;
  const facts = async () =>
    (
      await sql(
        dataSource.manager,
        `select 1 from outbox where name = 'mail.undeliverable' and payload->>'mailId' = $1`,
        [mail.id],
      )
    ).length;
  const isDead = async () => (await undeliverableAmong(ctx, [mail.to])).size === 1;
  const note = async (body: Buffer) =>
    (
      await sql<{ kind: string; result: string }>(
        dataSource.manager,
        'select kind, result from inbound_mail where sha256 = $1',
        [createHash('sha256').update(body).digest('hex')],
      )
    )[0];

  it.each(Object.keys(STYLES))(
    'makes the mail BOUNCED and marks the address, in the words of %s; twice is once',
    async (style) => {
      const body = dsn(style, { messageId: mail.messageId, recipient: mail.to.toUpperCase() });
      const both = await Promise.all([bring(body), bring(body)]);
      expect(both.map(({ status }) => status)).toEqual([204, 204]);
      expect([await state(), await isDead(), await facts()]).toEqual(['BOUNCED', true, 1]);
      expect(await note(body)).toMatchObject({ kind: 'BOUNCE' });
    },
  );

  it.each(Object.keys(STYLES))('notes a delay and a delivery of %s and changes nothing', async (style) => {
    for (const [action, status, kind] of [
      ['delayed', '4.4.1', 'DELAY'],
      ['delivered', '2.0.0', 'DELIVERED'],
    ] as const) {
      const body = dsn(style, { messageId: mail.messageId, recipient: mail.to, action, status });
      expect((await bring(body)).status).toBe(204);
      expect(await note(body)).toMatchObject({ kind });
    }
    expect([await state(), await isDead(), await facts()]).toEqual(['SENT', false, 0]);
  });

  it('gives up no address because of a full mailbox or a policy', async () => {
    await bring(dsn('Postfix', { messageId: mail.messageId, recipient: mail.to, status: '5.2.2' }));
    expect([await state(), await isDead(), await facts()]).toEqual(['BOUNCED', false, 1]);
  });

  it('changes nothing for a forged one: an unknown mail, another address, a mail not sent', async () => {
    await bring(dsn('Postfix', { messageId: `<${newId()}@ssc.example.jp>`, recipient: mail.to }));
    await bring(dsn('Postfix', { messageId: `<${mail.id}@evil.example>`, recipient: mail.to }));
    await bring(dsn('Postfix', { messageId: mail.messageId, recipient: 'other@gone.example' }));
    expect([await state(), await isDead(), await facts()]).toEqual(['SENT', false, 0]);
    await sql(dataSource.manager, `update outgoing_mail set state = 'QUEUED' where id = $1`, [mail.id]);
    await bring(dsn('Postfix', { messageId: mail.messageId, recipient: mail.to }));
    expect([await state(), await isDead(), await facts()]).toEqual(['QUEUED', false, 0]);
  });

  it('is asked for again while the mail is being recorded', async () => {
    await sql(dataSource.manager, `update outgoing_mail set state = 'SENDING' where id = $1`, [mail.id]);
    const body = dsn('Postfix', { messageId: mail.messageId, recipient: mail.to });
    expect((await bring(body)).status).toBe(503);
    await sql(dataSource.manager, `update outgoing_mail set state = 'SENT' where id = $1`, [mail.id]);
    expect((await bring(body)).status).toBe(204);
    expect(await state()).toBe('BOUNCED');
  });

  it('is not read without the secret, and the address does not exist where none is set', async () => {
    const body = dsn('Postfix', { messageId: mail.messageId, recipient: mail.to });
    expect((await bring(body, {})).status).toBe(401);
    expect((await bring(body, { authorization: `Bearer ${SECRET}x` })).status).toBe(401);
    expect((await bring(body, { authorization: `Bearer ${SECRET}` }, without)).status).toBe(404);
    expect(await state()).toBe('SENT');
  });

  it('is refused when it is too long, and does not shake the server when it is odd', async () => {
    expect((await bring(Buffer.alloc(600 * 1024, 'a'))).status).toBe(413);
    const good = dsn('Postfix', { messageId: mail.messageId, recipient: mail.to }).toString();
    const deep = Array.from(
      { length: 300 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join('');
    const odd = [
      Buffer.alloc(0),
      randomBytes(20_000),
      Buffer.from(deep),
      Buffer.from(`X: ${'y'.repeat(200_000)}\n\n`),
      Buffer.from(
        good.replaceAll('Final-Recipient', 'Final\u0000Recipient').replaceAll('Original-Recipient', '\u0000'),
      ),
      Buffer.from(
        good
          .replace('message/delivery-status', 'message/delivery-status; charset=utf-99')
          .replace('Action: failed', 'Action: =?utf-99?Q?=ZZ?='),
      ),
      Buffer.from(good.replace('report-type=delivery-status', 'report-type=feedback')),
      Buffer.from(good.slice(0, good.indexOf('Final-Recipient'))),
    ];
    for (const body of odd) expect(await receiveInboundMail(ctx, body)).toBe('OTHER');
    expect([await state(), await isDead(), await facts()]).toEqual(['SENT', false, 0]);
  });
});
