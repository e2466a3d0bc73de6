import { cookieFrom, cookieHeader, isSecure } from '@enishi/accounts';
import { seal, unseal } from '@enishi/platform';
import { z } from 'zod';

/** What a browser remembers between asking for a mail and typing the code. */
const remembered = z.object({ requestToken: z.string(), email: z.string(), next: z.string() });
export type AskedSignIn = z.output<typeof remembered>;

const name = () => (isSecure() ? '__Host-enishi-sign-in' : 'enishi-sign-in');

/** `Set-Cookie` header: sealed, for ten minutes, so that the server stores no address of strangers. */
export function askedSignInHeader(asked: AskedSignIn): string {
  return cookieHeader(name(), seal(asked).toString('base64url'), 600);
}

export function forgetAskedSignInHeader(): string {
  return cookieHeader(name(), '', 0);
}

/** Reads it back; null when it is missing, too old for the browser, or was changed. */
export function askedSignInFrom(header: string | undefined): AskedSignIn | null {
  const value = cookieFrom(header, name());
  if (!value) return null;
  try {
    return remembered.parse(unseal(Buffer.from(value, 'base64url')));
  } catch {
    return null;
  }
}
