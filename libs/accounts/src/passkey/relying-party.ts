import { signInSettings } from '../sign-in/sign-in-settings.js';

/** A challenge is good for five minutes: time enough to look for the device. */
export const CHALLENGE_MS = 5 * 60_000;

/** More devices than this nobody needs; fewer could lock somebody out. */
export const MOST_PASSKEYS = 10;

/** Under which name and for which address devices keep the passkey (WebAuthn, relying party). */
export function relyingParty(): { name: string; id: string; origin: string } {
  const url = new URL(signInSettings().publicUrl);
  return { name: 'Sakura Science Club', id: url.hostname, origin: url.origin };
}
