import { keyedHash } from '@enishi/platform';

/** Hash under which the secret of a session cookie is stored: keyed, so that a copy of the table signs nobody in. */
export function sessionHash(secret: string): Buffer {
  return keyedHash('session', secret);
}
