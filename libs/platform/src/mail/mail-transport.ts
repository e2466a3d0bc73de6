import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';

/** A finished mail. */
export interface RenderedMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  headers?: Record<string, string>;
}

/** Way out for mails: SMTP in production, a mailbox folder in development, a list in tests. */
export interface MailTransport {
  send(mail: RenderedMail): Promise<void>;
}

/** Sends through an SMTP server. */
export function smtpTransport(url: string, from: string): MailTransport {
  const transporter = nodemailer.createTransport(url);
  return {
    async send(mail) {
      await transporter.sendMail({ from, ...mail });
    },
  };
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
