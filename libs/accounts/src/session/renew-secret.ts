import type { EntityManager } from 'typeorm';
import { newTicket, ticketToCookie } from './session-cookie.js';
import { PREVIOUS_GRACE_MS, ROTATE_EVERY_MS } from './session-limits.js';
import { reissueSecret, replaceSecret } from './session.queries.js';
import type { SessionRow } from './session.queries.js';
import { sessionHash } from './session-hash.js';

/**
 * Exchanges the secret of a session when it is due: once a day and after a change of capacities. The
 * former one stays good until the new one has been used, so that an answer lost on the way signs nobody
 * out; if it was lost, another one is issued a minute later. Of parallel requests one renews.
 * @returns the new cookie value, or null when nothing was due or another request was faster.
 */
export async function renewSecret(
  db: EntityManager,
  session: SessionRow,
  standing: 'current' | 'previous',
  now: Date,
): Promise<string | null> {
  const isDue = session.rotateAfter <= now;
  if (standing === 'current') {
    if (!isDue) return null;
    const { ticket, to } = fresh(session);
    const renewed = await replaceSecret(db, { id: session.id, from: session.tokenHash, to, now });
    return renewed > 0 ? ticketToCookie(ticket) : null;
  }
  if (session.previousUntil !== null || session.previousTokenHash === null) return null;
  const issuedAt = session.rotateAfter.getTime() - ROTATE_EVERY_MS;
  if (!isDue && now.getTime() - issuedAt < PREVIOUS_GRACE_MS) return null;
  const { ticket, to } = fresh(session);
  const renewed = await reissueSecret(db, {
    id: session.id,
    previous: session.previousTokenHash,
    current: session.tokenHash,
    to,
    now,
  });
  return renewed > 0 ? ticketToCookie(ticket) : null;
}

/** Made only when it is needed: drawing and hashing a secret on every request is felt in the lists. */
function fresh(session: SessionRow) {
  const ticket = newTicket(session.id);
  return { ticket, to: sessionHash(ticket.secret) };
}
