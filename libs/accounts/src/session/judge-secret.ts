import { sameHash } from '@enishi/platform';

/**
 * What the secret of a cookie is to its session: the current one; the previous one, still good; one that
 * was replaced and has no business any more (`stale`: somebody kept a copy); or nothing.
 */
export type SecretStanding = 'current' | 'previous' | 'stale' | 'unknown';

export function judgeSecret(
  session: { tokenHash: Buffer; previousTokenHash: Buffer | null; previousUntil: Date | null },
  presented: Buffer,
  now: Date,
): SecretStanding {
  if (sameHash(session.tokenHash, presented)) return 'current';
  if (session.previousTokenHash === null || !sameHash(session.previousTokenHash, presented)) return 'unknown';
  return session.previousUntil === null || session.previousUntil > now ? 'previous' : 'stale';
}
