import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface TakenMail {
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
  readonly at: number;
}

export interface MailSink {
  readonly url: string;
  readonly taken: TakenMail[];
  /** Refusals at RCPT TO: address to reply. */
  readonly refuse: Map<string, { code: number; text: string }>;
}

/** A mail server of the test's own that takes what it is not told to refuse. */
export async function startMailSink(): Promise<MailSink> {
  const taken: TakenMail[] = [];
  const refuse: MailSink['refuse'] = new Map();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _, done) {
      const reply = refuse.get(address);
      done(reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const messageId = /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '';
        taken.push({ to: session.envelope.rcptTo[0]!.address, raw, messageId, at: performance.now() });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, refuse };
}
