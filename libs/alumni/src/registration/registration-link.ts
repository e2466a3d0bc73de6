import { keyedHash, sameHash } from '@enishi/platform';
import { publicUrl } from '../settings.js';

const PURPOSE = 'registration-link';

/** The secret in the links of a registration's mails: its id and a keyed hash of it, so that nothing is stored. */
export function registrationToken(registrationId: string): string {
  const id = Buffer.from(registrationId.replaceAll('-', ''), 'hex');
  return `${id.toString('base64url')}.${keyedHash(PURPOSE, registrationId).toString('base64url')}`;
}

/** Where a mail leads: the ticket, and the two buttons; looking changes nothing. */
export const registrationLink = (registrationId: string): string =>
  `${publicUrl()}/registrations/${registrationToken(registrationId)}`;

/** The registration that a link is of; null for a link that we did not write. */
export function registrationOfToken(token: string): string | null {
  const [id = '', hash = ''] = token.split('.');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  if (hex.length !== 32) return null;
  const registrationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const isOurs = sameHash(Buffer.from(hash, 'base64url'), keyedHash(PURPOSE, registrationId));
  return isOurs ? registrationId : null;
}
