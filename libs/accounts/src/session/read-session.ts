import type { Clock, Locale } from '@enishi/platform';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor/actor.js';
import { ANONYMOUS } from '../actor/actor.js';
import { makeCtx } from '../actor/ctx.js';
import { endStolenSession } from './end-stolen-session.js';
import { judgeSecret } from './judge-secret.js';
import { renewSecret } from './renew-secret.js';
import { ticketFromCookie } from './session-cookie.js';
import { SEEN_EVERY_MS, sessionLimits } from './session-limits.js';
import { findSession, touchSession } from './session.queries.js';
import { sessionHash } from './session-hash.js';

/** Who sends a request, and what the edge must do about the cookie. */
export interface SessionReading {
  readonly actor: Actor;
  /** Language of the account; null for a stranger. */
  readonly locale: Locale | null;
  /** A new value for the session cookie, when the secret was exchanged. */
  readonly renewedCookie: string | null;
}

const NOBODY: SessionReading = { actor: ANONYMOUS, locale: null, renewedCookie: null };

/**
 * Reads the session cookie of a request: one prepared statement, and at most once a minute a second one
 * that notes the session as alive. A cookie that is unknown, idle, over, revoked or of a closed
 * account is nobody's. With `canSetCookie` a secret that is due is exchanged.
 */
export async function readSession(
  db: EntityManager,
  cookieValue: string | undefined,
  clock: Clock,
  options: { canSetCookie: boolean } = { canSetCookie: true },
): Promise<SessionReading> {
  const ticket = ticketFromCookie(cookieValue);
  if (!ticket) return NOBODY;
  const now = clock.now();
  const session = await findSession(db, ticket.sessionId, now);
  if (!session) return NOBODY;
  const presented = sessionHash(ticket.secret);
  const standing = judgeSecret(session, presented, now);
  if (standing === 'unknown') return NOBODY;
  if (standing === 'stale') {
    await endStolenSession(makeCtx({ db, clock, locale: session.locale, actor: ANONYMOUS }), session);
    return NOBODY;
  }
  if (now.getTime() - session.lastSeenAt.getTime() > sessionLimits(session.grants, session.method).idleMs)
    return NOBODY;

  const isConfirmed =
    standing === 'current' && session.previousTokenHash !== null && session.previousUntil === null;
  if (isConfirmed || now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MS)
    await touchSession(db, session.id, now, isConfirmed);
  const actor: Actor = {
    kind: 'account',
    accountId: session.accountId,
    sessionId: session.id,
    grants: session.grants,
  };
  const renewedCookie = options.canSetCookie ? await renewSecret(db, session, standing, now) : null;
  return { actor, locale: session.locale, renewedCookie };
}

/** The actor alone, for edges that cannot set a cookie. */
export async function actorOfRequest(
  db: EntityManager,
  cookieValue: string | undefined,
  clock: Clock,
): Promise<Actor> {
  return (await readSession(db, cookieValue, clock, { canSetCookie: false })).actor;
}
