import { pooledSmtpTransport } from '../mail/mail-transport.js';
import type { MailTransport } from '../mail/mail-transport.js';
import type { RenderedMail } from '../mail/rendered-mail.js';
import type { CourierSettings, FromCourier, ToCourier } from './courier-words.js';
import { plainError } from './courier-words.js';
import { MailJournal } from './mail-journal.js';

/*
 * A process of its own between the worker and the mail server. When the worker is gone, whatever ended it, this one
 * waits for the server's word on the mails that are on their way, writes it down, and ends; it begins nothing new.
 */
const TOUCH_MS = 10_000;

class Courier {
  private readonly onTheirWay = new Set<Promise<void>>();
  private isLeft = false;

  constructor(
    private readonly journal: MailJournal,
    private readonly transport: MailTransport,
  ) {}

  hear(words: Exclude<ToCourier, { kind: 'open' }>): void {
    switch (words.kind) {
      case 'begin':
        return this.journal.begin(words.tries);
      case 'taken':
        return this.journal.take(words.id, new Date(words.at));
      case 'forget':
        return this.journal.forget(words.ids);
      case 'send': {
        if (this.isLeft) return;
        const way = this.carry(words.id, words.mail).finally(() => this.onTheirWay.delete(way));
        this.onTheirWay.add(way);
      }
    }
  }

  private async carry(id: string, mail: RenderedMail): Promise<void> {
    try {
      await this.transport.send(mail);
    } catch (error) {
      return tell({ kind: 'failed', id, error: plainError(error) });
    }
    const at = new Date();
    try {
      this.journal.take(id, at);
    } catch (error) {
      // a full disk: the mail has gone all the same, and the database will know in a moment
      tellTrouble(error);
    }
    tell({ kind: 'sent', id, at: at.getTime() });
  }

  async end(): Promise<void> {
    this.isLeft = true;
    await Promise.all(this.onTheirWay);
    this.transport.close?.();
    this.journal.close();
  }
}

let courier: Courier | undefined;

function open({ smtpUrl, from, connections, journalFolder }: CourierSettings): void {
  const journal = new MailJournal(journalFolder);
  courier = new Courier(journal, pooledSmtpTransport(smtpUrl, from, connections));
  setInterval(() => journal.touch(), TOUCH_MS).unref();
  tell({ kind: 'ready', journal: journal.path });
}

function tell(words: FromCourier): void {
  if (process.connected) process.send?.(words, () => {});
}

function tellTrouble(error: unknown): void {
  tell({ kind: 'trouble', message: (error as Error).message });
}

process.on('message', (words: ToCourier) => {
  try {
    if (words.kind === 'open') open(words.settings);
    else courier?.hear(words);
  } catch (error) {
    tellTrouble(error);
  }
});

// the worker says when to end, by letting go of the channel; a signal to the whole group is for the worker
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

process.on('disconnect', () => {
  void (courier?.end() ?? Promise.resolve()).then(() => process.exit(0));
});
