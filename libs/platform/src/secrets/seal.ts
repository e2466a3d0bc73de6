import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

let sealKey: Buffer | undefined;
let hashKey: Buffer | undefined;

/**
 * Sets the key material of this process; called once at start. SEAL_SECRET opens what is stored sealed;
 * SESSION_SECRET keys the hashes of sessions and codes, so changing it signs everybody out and loses nothing.
 */
export function configureSecrets(sealSecret: string, sessionSecret: string = sealSecret): void {
  sealKey = Buffer.from(hkdfSync('sha256', sealSecret, 'enishi', 'seal', 32));
  hashKey = Buffer.from(hkdfSync('sha256', sessionSecret, 'enishi', 'hash', 32));
}

function key(which: Buffer | undefined): Buffer {
  if (!which) throw new Error('configureSecrets was not called');
  return which;
}

/** Encrypts a small value for storage (AES-256-GCM): mail models with links in them, drafts. */
export function seal(value: unknown): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(sealKey), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Opens what `seal` closed; throws when it was changed. */
export function unseal<T>(sealed: Buffer): T {
  const decipher = createDecipheriv('aes-256-gcm', key(sealKey), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return JSON.parse(
    Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'),
  ) as T;
}

/** A fresh secret for a link or cookie: 256 bits, URL-safe. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Hash under which a random token is stored and found again. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Keyed hash for values with little entropy (6-digit codes, e-mail addresses as look-up keys). */
export function keyedHash(purpose: string, value: string): Buffer {
  return createHmac('sha256', key(hashKey)).update(purpose).update('\0').update(value).digest();
}

export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
