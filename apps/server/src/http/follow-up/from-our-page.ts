import { randomBytes, timingSafeEqual } from 'node:crypto';
import { cookieFrom, isOwnOrigin } from '@enishi/accounts';
import type { FastifyRequest } from 'fastify';

const COOKIE = 'enishi-start';

/**
 * Pages under `/s/` send no referrer, so browsers post their forms as `Origin: null`, and those that know no
 * Sec-Fetch-Site could not be told from strangers. Such a page therefore carries a random proof twice: in
 * the form, and in a cookie that other sites cannot make the browser send (SameSite).
 */
export interface Proof {
  value: string;
  /** For `Set-Cookie`. */
  cookie: string;
}

export function newProof(request: FastifyRequest): Proof {
  const value = proofOf(request) ?? randomBytes(16).toString('base64url');
  return { value, cookie: `${COOKIE}=${value}; Path=/s; HttpOnly; SameSite=Strict` };
}

/** True when what was posted comes from a page that we sent to this very browser. */
export function isFromOurPage(request: FastifyRequest, posted: unknown): boolean {
  const { method, headers } = request;
  const fetchSite = one(headers['sec-fetch-site']);
  if (isOwnOrigin({ method, origin: headers.origin, fetchSite, host: headers.host })) return true;
  if (fetchSite !== undefined || (headers.origin !== undefined && headers.origin !== 'null')) return false;
  const held = proofOf(request);
  if (held === undefined || typeof posted !== 'string') return false;
  const [a, b] = [Buffer.from(held), Buffer.from(posted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

function proofOf(request: FastifyRequest): string | undefined {
  const value = cookieFrom(request.headers.cookie, COOKIE);
  return value !== undefined && /^[\w-]{22}$/.test(value) ? value : undefined;
}
