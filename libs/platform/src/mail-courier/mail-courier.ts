import type { RenderedMail } from '../mail/rendered-mail.js';

/** The courier ended before the server's word on this mail was known; it may have arrived. */
export class CourierGone extends Error {
  override readonly name = 'CourierGone';
}

/** One try of a mail: its row, and which try it is. */
export interface MailTry {
  readonly id: string;
  readonly attempts: number;
}

/**
 * Carries finished mails to the mail server, and keeps the journal of what it began and of what the server took, so
 * that nothing has to be guessed when the worker beside it is gone.
 */
export interface MailCourier {
  start(): Promise<void>;
  /** The tries begin; called after the claim was committed and before the first byte goes out. */
  begin(tries: readonly MailTry[]): void;
  /** Settles with the time of the server's 250, after the journal has it. @throws SendError, CourierGone */
  send(id: string, mail: RenderedMail): Promise<Date>;
  /** The database knows of these, whatever became of them. */
  forget(ids: readonly string[]): void;
  /** Mails of which the database does not know yet what became. */
  readonly open: readonly string[];
  /** Tells other hosts that this worker lives. */
  touch(): void;
  /** Ends connections when nothing is on its way any more. */
  close(): Promise<void>;
}
