import { inTransaction, newId } from '@enishi/platform';
import { generateRegistrationOptions } from '@simplewebauthn/server';
import { mustFindAccount } from '../account/account.queries.js';
import type { Ctx } from '../actor/ctx.js';
import { tooManyPasskeys } from '../errors.js';
import type { TooManyPasskeys } from '../errors.js';
import { signedInAccount } from '../policies.js';
import { insertChallenge, passkeysOf } from './passkey.queries.js';
import { CHALLENGE_MS, MOST_PASSKEYS, relyingParty } from './relying-party.js';

export interface PasskeyBegun {
  readonly __typename: 'PasskeyBegun';
  readonly challengeId: string;
  /** Options for `navigator.credentials.create`, as JSON. */
  readonly options: string;
}

/**
 * Starts adding a passkey to the signed-in account: a challenge that is good once and for five minutes.
 * The device must check its owner (fingerprint, face or PIN), since the passkey signs in alone.
 */
export async function beginPasskey(ctx: Ctx): Promise<PasskeyBegun | TooManyPasskeys> {
  const { accountId } = signedInAccount(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const account = await mustFindAccount(tx, accountId);
    const known = await passkeysOf(tx, accountId);
    if (known.length >= MOST_PASSKEYS) return tooManyPasskeys(tx.locale);
    const { name, id: rpID } = relyingParty();
    const options = await generateRegistrationOptions({
      rpName: name,
      rpID,
      userName: account.email,
      userDisplayName: account.displayName,
      userID: new TextEncoder().encode(accountId),
      attestationType: 'none',
      timeout: CHALLENGE_MS,
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const challengeId = newId();
    const expiresAt = new Date(tx.clock.now().getTime() + CHALLENGE_MS);
    await insertChallenge(tx, { id: challengeId, accountId, challenge: options.challenge, expiresAt });
    return { __typename: 'PasskeyBegun', challengeId, options: JSON.stringify(options) } as const;
  });
}
