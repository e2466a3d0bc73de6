/** What a ticket says, after its signature was checked on this device. */
export interface ReadTicket {
  readonly eventId: string;
  readonly registrationId: string;
  readonly party: number;
}

const BODY = 33;

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const plain = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const uuidOf = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Checks a ticket with the public key of the event (ECDSA, P-256), without any connection. Null for everything that we did
 * not sign, also for tickets of other events: each has a key of its own.
 */
export async function readTicket(text: string, publicKey: string): Promise<ReadTicket | null> {
  if (!/^E1\.[A-Za-z0-9_-]{130}$/.test(text)) return null;
  const bytes = bytesOf(text.slice(3));
  const body = bytes.slice(0, BODY);
  const key = await crypto.subtle.importKey(
    'raw',
    bytesOf(publicKey),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  const isOurs = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes.slice(BODY), body);
  if (!isOurs) return null;
  return { eventId: uuidOf(body.slice(0, 16)), registrationId: uuidOf(body.slice(16, 32)), party: body[32]! };
}
