import type { RenderedMail } from './rendered-mail.js';
import { UnsendableMail } from './send-verdict.js';

/** Header lines that the transport writes itself; nobody may bring them along. */
const OWN =
  /^(from|sender|to|cc|bcc|reply-to|return-path|subject|date|message-id|mime-version|content-.*|dkim-.*|received)$/i;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/**
 * Refuses what could make one mail two, or hide a header in another.
 * @throws UnsendableMail
 */
export function checkMail(mail: Pick<RenderedMail, 'to' | 'subject' | 'headers'>): void {
  if (
    !/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()\\@]+$/.test(mail.to) ||
    CONTROL.test(mail.to) ||
    mail.to.length > 320
  )
    throw new UnsendableMail('the address is none', true);
  if (CONTROL.test(mail.subject)) throw new UnsendableMail('the subject holds a control character', false);
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!/^[A-Za-z][A-Za-z0-9-]{0,76}$/.test(name) || OWN.test(name))
      throw new UnsendableMail('a header name that mails may not bring', false);
    if (CONTROL.test(value) || value.length > 998)
      throw new UnsendableMail(`the header ${name} holds what a header may not`, false);
  }
}
