import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { checkMail } from './check-mail.js';
import type { MailAttachment, RenderedMail } from './rendered-mail.js';

export type { MailAttachment, RenderedMail };

/** Way out for mails: SMTP in production, a mailbox folder in development, a list in tests. */
export interface MailTransport {
  /** Settles when the server has taken the mail. @throws SendError */
  send(mail: RenderedMail): Promise<void>;
  /** Ends open connections. */
  close?(): void;
}

/** Sends through an SMTP server, each mail over a connection of its own. */
export function smtpTransport(url: string, from: string): MailTransport {
  const transporter = nodemailer.createTransport(url);
  return { send: (mail) => sendOver(transporter, from, mail) };
}

/**
 * Sends over a fixed number of connections that are kept open, for mails by the ten thousand. Apart from the way
 * of single mails, so that a sign-in code never waits behind a round of invitations.
 */
export function pooledSmtpTransport(url: string, from: string, connections: number): MailTransport {
  const transporter = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    // whether a mail is tried again is decided by its row: a second try here would not be counted
    maxRequeues: 0,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  } as PoolOptions);
  return {
    send: (mail) => sendOver(transporter, from, mail),
    close: () => transporter.close(),
  };
}

type PoolOptions = SMTPPool.Options & { url: string; maxRequeues: number };

async function sendOver(
  transporter: { sendMail(mail: SendMailOptions): Promise<unknown> },
  from: string,
  { to, ...mail }: RenderedMail,
): Promise<void> {
  checkMail({ to, ...mail });
  // as an object, the address is never read as a list
  await transporter.sendMail({ from, to: { name: '', address: to }, ...mail });
}

/** A mail in the development mailbox. */
export interface MailboxEntry extends RenderedMail {
  id: string;
  at: string;
}

/** Keeps mails as files for `/dev/mail`; development only. */
export function mailboxTransport(folder: string, now: () => Date): MailTransport {
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true });
      const at = now().toISOString();
      const id = `${at.replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
      const draft = path.join(folder, `${id}.draft`);
      await writeFile(draft, JSON.stringify({ id, at, ...mail } satisfies MailboxEntry), { mode: 0o600 });
      await rename(draft, path.join(folder, `${id}.json`));
    },
  };
}

/** The newest mails of the development mailbox, newest first. */
export async function readMailbox(folder: string, limit = 100): Promise<MailboxEntry[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const newest = names.toSorted().toReversed().slice(0, limit);
  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as MailboxEntry),
  );
}
