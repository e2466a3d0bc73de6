import type { RenderedMail } from '../mail/rendered-mail.js';
import type { SendError } from '../mail/send-verdict.js';
import type { MailTry } from './mail-courier.js';

/** What a courier process works with; told over the channel, as an argument would show the password to everybody. */
export interface CourierSettings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Open connections to the mail server, and mails on their way at the same time. */
  readonly connections: number;
  readonly journalFolder: string;
}

/** What the worker says to the courier, in this order for each mail. */
export type ToCourier =
  | { readonly kind: 'open'; readonly settings: CourierSettings }
  | { readonly kind: 'begin'; readonly tries: readonly MailTry[] }
  | { readonly kind: 'taken'; readonly id: string; readonly at: number }
  | { readonly kind: 'send'; readonly id: string; readonly mail: RenderedMail }
  | { readonly kind: 'forget'; readonly ids: readonly string[] };

/** What the courier says. */
export type FromCourier =
  | { readonly kind: 'ready'; readonly journal: string }
  | { readonly kind: 'sent'; readonly id: string; readonly at: number }
  | { readonly kind: 'failed'; readonly id: string; readonly error: PlainSendError }
  | { readonly kind: 'trouble'; readonly message: string };

/** What is needed of a failure to judge it; an Error itself does not cross between processes whole. */
export type PlainSendError = Pick<
  SendError,
  'name' | 'message' | 'code' | 'command' | 'responseCode' | 'response'
>;

export function plainError(error: unknown): PlainSendError {
  const { name, message, code, command, responseCode, response } = error as SendError;
  // JSON leaves out what is undefined
  return { name, message, code, command, responseCode, response } as PlainSendError;
}

export function sendError(plain: PlainSendError): SendError {
  return Object.assign(new Error(plain.message), plain);
}
