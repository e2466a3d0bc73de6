import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const body = readFileSync(new URL('passkey.js', import.meta.url), 'utf8');
const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);

/** The small script behind the passkey button; its address carries its hash. */
export const passkeyScript = { body, href: `/sign-in/script/${hash}.js` };
