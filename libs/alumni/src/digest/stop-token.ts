import { signInSettings } from '@enishi/accounts';
import { isUuid, keyedHash, sameHash } from '@enishi/platform';

/*
 * The link in a digest that stops it. It is made from the person and a key of the server and stored nowhere, so that the
 * link of any digest ever sent works for ever. It opens nothing and shows nothing.
 */

const HASH_BYTES = 18;
const hashOf = (personId: string): Buffer => keyedHash('digest.stop', personId).subarray(0, HASH_BYTES);

export const stopToken = (personId: string): string =>
  `${personId.replaceAll('-', '')}${hashOf(personId).toString('base64url')}`;

/** The person of a token; undefined for what we never sent. */
export function personOfToken(token: string): string | undefined {
  const found = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([\w-]{24})$/.exec(token);
  if (!found) return undefined;
  const personId = found.slice(1, 6).join('-');
  const isOurs = isUuid(personId) && sameHash(Buffer.from(found[6]!, 'base64url'), hashOf(personId));
  return isOurs ? personId : undefined;
}

/** Address at which no more digest is asked for; its GET only shows a page. */
export const stopLink = (personId: string): string =>
  `${signInSettings().publicUrl}/digest/stop/${stopToken(personId)}`;
