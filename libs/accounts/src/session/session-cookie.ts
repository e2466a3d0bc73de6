import { isUuid, newToken } from '@enishi/platform';
import { isSecure, signInSettings } from '../sign-in/sign-in-settings.js';

/** `__Host-` binds the cookie to this very host over https; browsers refuse it on plain http. */
export function sessionCookieName(publicUrl: string = signInSettings().publicUrl): string {
  return publicUrl.startsWith('https:') ? '__Host-enishi' : 'enishi';
}

/** Attributes of every cookie of sign-in. `maxAge` in seconds; 0 removes the cookie. */
export function cookieHeader(name: string, value: string, maxAge: number): string {
  const secure = isSecure() ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** The `Set-Cookie` header that hands a session to the browser. The server decides when it ends. */
export function sessionCookieHeader(value: string): string {
  return cookieHeader(sessionCookieName(), value, 60 * 86_400);
}

/** The `Set-Cookie` header that takes the session away. */
export function endSessionCookieHeader(): string {
  return cookieHeader(sessionCookieName(), '', 0);
}

/** Reads one cookie out of a `Cookie` header. */
export function cookieFrom(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** The value of the session cookie in a `Cookie` header. */
export function sessionCookieFrom(header: string | undefined): string | undefined {
  return cookieFrom(header, sessionCookieName());
}

export interface SessionTicket {
  readonly sessionId: string;
  readonly secret: string;
}

export function newTicket(sessionId: string): SessionTicket {
  return { sessionId, secret: newToken() };
}

export function ticketToCookie({ sessionId, secret }: SessionTicket): string {
  return `${sessionId}.${secret}`;
}

/** Takes a cookie value apart; anything that we did not write is null. */
export function ticketFromCookie(value: string | undefined): SessionTicket | null {
  if (value === undefined || value.length !== 80 || value[36] !== '.') return null;
  const sessionId = value.slice(0, 36);
  const secret = value.slice(37);
  return isUuid(sessionId) && /^[\w-]{43}$/.test(secret) ? { sessionId, secret } : null;
}
