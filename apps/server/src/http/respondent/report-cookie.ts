import { cookieFrom, cookieHeader, isSecure } from '@enishi/accounts';
import { SESSION_DAYS } from '@enishi/surveys';
import type { FastifyRequest } from 'fastify';

const name = () => (isSecure() ? '__Host-enishi-report' : 'enishi-report');
const sharedName = 'enishi-report-shared';

/** The cookie that is good for one report and nothing else. */
export const reportCookie = (token: string): string => cookieHeader(name(), token, SESSION_DAYS * 86_400);

export const forgetReportCookie = (): string => cookieHeader(name(), '', 0);

/** On a shared device the browser keeps no draft, and this cookie ends with the browser. */
export const sharedDeviceCookie = (isShared: boolean): string =>
  isShared
    ? `${sharedName}=1; Path=/report; HttpOnly; SameSite=Lax`
    : `${sharedName}=; Path=/report; Max-Age=0; HttpOnly; SameSite=Lax`;

export function reportTokenOf(request: FastifyRequest): string | undefined {
  const token = cookieFrom(request.headers.cookie, name());
  return token !== undefined && /^[\w-]{20,100}$/.test(token) ? token : undefined;
}

export const isSharedDevice = (request: FastifyRequest): boolean =>
  cookieFrom(request.headers.cookie, sharedName) === '1';

/** Remembers the language for the next pages; a preference, no secret. */
export const languageCookie = (locale: string): string => cookieHeader('lang', locale, 365 * 86_400);
