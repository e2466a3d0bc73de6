import type { MailTransport } from '../mail/mail-transport.js';
import type { RenderedMail } from '../mail/rendered-mail.js';
import type { MailCourier, MailTry } from './mail-courier.js';
import { MailJournal } from './mail-journal.js';

export interface LocalCourierOptions {
  readonly transport: MailTransport;
  /** Folder of this installation's journals; all workers may share it. */
  readonly journalFolder: string;
  readonly now: () => Date;
  readonly onError: (error: Error) => void;
}

/** A courier in the worker's own process: it dies with the worker, so that what is under way then is in doubt. */
export class LocalCourier implements MailCourier {
  private journal!: MailJournal;

  constructor(private readonly options: LocalCourierOptions) {}

  async start(): Promise<void> {
    this.journal = new MailJournal(this.options.journalFolder);
  }

  begin(tries: readonly MailTry[]): void {
    this.journal.begin(tries);
  }

  async send(id: string, mail: RenderedMail): Promise<Date> {
    await this.options.transport.send(mail);
    const at = this.options.now();
    try {
      this.journal.take(id, at);
    } catch (error) {
      // a full disk: the mail has gone all the same, and the database will know in a moment
      this.options.onError(error as Error);
    }
    return at;
  }

  forget(ids: readonly string[]): void {
    this.journal.forget(ids);
  }

  get open(): readonly string[] {
    return this.journal.open;
  }

  touch(): void {
    this.journal.touch();
  }

  async close(): Promise<void> {
    this.options.transport.close?.();
    this.journal?.close();
  }
}
