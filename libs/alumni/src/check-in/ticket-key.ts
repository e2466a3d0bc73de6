import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { seal, unseal } from '@enishi/platform';

/*
 * Tickets are signed with a key of their event, ECDSA on P-256: the one curve that every browser's own cryptography
 * checks, also those that know no Ed25519 yet. Whoever checks needs the public key and no connection.
 */

/** A fresh pair of keys for one event: the private one sealed, the public one as its point (65 bytes, base64url). */
export function newTicketKey(): { ticketKey: Buffer; ticketPublicKey: string } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = pair.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return {
    ticketKey: seal(pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')),
    ticketPublicKey: point.toString('base64url'),
  };
}

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/**
 * The ticket of a registration as its QR code carries it: `E1.` and, in base64url, event (16 bytes), registration (16),
 * people (1), signature (64). It names nobody.
 */
export function signTicket(
  sealedKey: Buffer,
  ticket: { eventId: string; registrationId: string; party: number },
): string {
  const body = Buffer.concat([
    bytesOf(ticket.eventId),
    bytesOf(ticket.registrationId),
    Buffer.from([ticket.party]),
  ]);
  const key = createPrivateKey({
    key: Buffer.from(unseal<string>(sealedKey), 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const signature = sign('sha256', body, { key, dsaEncoding: 'ieee-p1363' });
  return `E1.${Buffer.concat([body, signature]).toString('base64url')}`;
}
