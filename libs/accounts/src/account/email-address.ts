import { z } from 'zod';

/**
 * An e-mail address as accounts keep it: trimmed, full-width letters folded, lower case. Mailboxes that
 * differ only in case are one person for every provider we know.
 */
export const emailAddress = z
  .string()
  .max(400)
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254));

/** `m•••@example.org`: enough for the owner to know it, too little for others to use it. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
