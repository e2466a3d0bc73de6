import { sessionCookieHeader } from '@enishi/accounts';
import type { SignedIn } from '@enishi/accounts';
import type { FastifyReply } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { forgetAskedSignInHeader } from './sign-in-request-cookie.js';
import type { Refusal } from './sign-in-pages.js';

/** Sends a page; a refusal keeps the person on it with 422, or 429 with the time to wait. */
export async function sendPage(reply: FastifyReply, html: string, refusal?: Refusal): Promise<void> {
  if (refusal?.retryAfterSeconds) void reply.header('retry-after', refusal.retryAfterSeconds);
  await reply.status(statusOf(refusal)).headers(pageHeaders).send(html);
}

export function statusOf(refusal: Refusal | undefined): number {
  if (!refusal) return 200;
  return refusal.__typename === 'TooManyTries' ? 429 : 422;
}

/** Hands over the session and goes on; 303, so that going back sends nothing twice. */
export async function sendSignedIn(reply: FastifyReply, signedIn: SignedIn): Promise<void> {
  await reply
    .header('set-cookie', [sessionCookieHeader(signedIn.cookie), forgetAskedSignInHeader()])
    .header('cache-control', 'no-store')
    .redirect(signedIn.nextPath, 303);
}
