import { cookieFrom, cookieHeader, isSecure } from '@enishi/accounts';
import type { FastifyRequest } from 'fastify';

/** The cookies with which a browser holds forms of one kind, without an account. */
export interface FormCookies {
  /** The cookie that is good for these forms and nothing else. */
  hold(token: string): string;
  forget(): string;
  /** On a shared device the browser keeps no draft, and this cookie ends with the browser. */
  shared(isShared: boolean): string;
  tokenOf(request: FastifyRequest): string | undefined;
  isShared(request: FastifyRequest): boolean;
}

/** @param kind `report`, `survey`: the cookie's name, and the path of its pages. */
export function formCookies(kind: string, days: number): FormCookies {
  const name = () => (isSecure() ? `__Host-enishi-${kind}` : `enishi-${kind}`);
  const sharedName = `enishi-${kind}-shared`;
  return {
    hold: (token) => cookieHeader(name(), token, days * 86_400),
    forget: () => cookieHeader(name(), '', 0),
    shared: (isShared) =>
      isShared
        ? `${sharedName}=1; Path=/${kind}; HttpOnly; SameSite=Lax`
        : `${sharedName}=; Path=/${kind}; Max-Age=0; HttpOnly; SameSite=Lax`,
    tokenOf(request) {
      const token = cookieFrom(request.headers.cookie, name());
      return token !== undefined && /^[\w-]{20,100}$/.test(token) ? token : undefined;
    },
    isShared: (request) => cookieFrom(request.headers.cookie, sharedName) === '1',
  };
}

/** Remembers the language for the next pages; a preference, no secret. */
export const languageCookie = (locale: string): string => cookieHeader('lang', locale, 365 * 86_400);
