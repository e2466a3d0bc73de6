import type { onRequestHookHandler } from 'fastify';
import type { LocalizedText } from '@enishi/platform';
import { signInSettings } from '../sign-in/sign-in-settings.js';

export interface OriginQuestion {
  readonly method: string;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which pages cannot forge. */
  readonly fetchSite: string | undefined;
  readonly host: string | undefined;
}

const REFUSAL: LocalizedText = {
  ja: 'ほかのサイトからの送信は受け付けていません。何も保存していません。このサイトのページを開き直して、もう一度お試しください。',
  en: 'This was sent from another site, so it was not taken and nothing was saved. Please open the page on this site again and retry.',
  'zh-Hans': '不接受来自其他网站的提交，未保存任何内容。请在本站重新打开页面后重试。',
};

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a request that may change something comes from our own pages. The browser says so in
 * `Sec-Fetch-Site` or, older ones, in `Origin`; a request that says neither is refused. `Origin: null`
 * (sandboxed frames, pages that send no referrer) counts only with `Sec-Fetch-Site: same-origin`.
 */
export function isOwnOrigin({ method, origin, fetchSite, host }: OriginQuestion): boolean {
  if (READING.has(method)) return true;
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  if (origin === undefined || origin === 'null') return fetchSite === 'same-origin';
  const { publicUrl, development } = signInSettings();
  if (origin === originOf(publicUrl)) return true;
  // a developer reaches the same server as localhost, 127.0.0.1 or by the name of the machine
  return development && host !== undefined && origin === `http://${host}`;
}

let parsed: { url: string; origin: string } | undefined;

/** Parsed once per setting, not once per request. */
function originOf(url: string): string {
  if (parsed?.url !== url) parsed = { url, origin: new URL(url).origin };
  return parsed.origin;
}

/**
 * Fastify `onRequest` hook against forged requests, for every route and GraphQL: beside SameSite cookies
 * a second wall. Routes for machines that carry no cookie (one-click unsubscribe, inbound mail) opt out
 * with `config: { originExempt: 'why' }`.
 */
export function originGuard(): onRequestHookHandler {
  return (request, reply, done) => {
    const { originExempt } = (request.routeOptions.config ?? {}) as { originExempt?: string };
    const allowed =
      originExempt !== undefined ||
      isOwnOrigin({
        method: request.method,
        origin: request.headers.origin,
        fetchSite: one(request.headers['sec-fetch-site']),
        host: request.headers.host,
      });
    if (allowed) return done();
    void reply
      .status(403)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(Object.values(REFUSAL).join('\n'));
  };
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
