import { inTransaction, newId } from '@enishi/platform';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { takeAllowance } from '../allowance/take-allowance.js';
import { openSession } from '../session/open-session.js';
import { safeNextPath } from '../sign-in/next-path.js';
import { signInExpired, tooManyTries } from '../sign-in/sign-in-errors.js';
import type { SignInExpired, TooManyTries } from '../sign-in/sign-in-errors.js';
import { tryRules } from '../sign-in/sign-in-limits.js';
import type { SignedIn } from '../sign-in/spend-link.js';
import { parseCredential } from './parse-credential.js';
import { claimPasskey, insertChallenge, notePasskeyUse, spendChallenge } from './passkey.queries.js';
import type { PasskeyRow } from './passkey.queries.js';
import { CHALLENGE_MS, relyingParty } from './relying-party.js';

export interface PasskeyAsked {
  readonly __typename: 'PasskeyAsked';
  readonly challengeId: string;
  /** Options for `navigator.credentials.get`. */
  readonly options: Awaited<ReturnType<typeof generateAuthenticationOptions>>;
}

/** Asks for a passkey. No address is named: the device offers what it holds, so nobody learns who has one. */
export async function askForPasskey(ctx: Ctx, input: { ip: string }): Promise<PasskeyAsked | TooManyTries> {
  const allowance = await takeAllowance(ctx, tryRules(input.ip));
  if (!allowance.allowed) return tooManyTries(allowance.retryAfterSeconds);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: 'required',
    timeout: CHALLENGE_MS,
  });
  const challengeId = newId();
  const expiresAt = new Date(ctx.clock.now().getTime() + CHALLENGE_MS);
  await insertChallenge(ctx, { id: challengeId, accountId: null, challenge: options.challenge, expiresAt });
  return { __typename: 'PasskeyAsked', challengeId, options };
}

const input = z.object({
  challengeId: z.uuid(),
  response: z.string().max(20_000),
  next: z.unknown().optional(),
  ip: z.string(),
  userAgent: z.string().optional(),
});

/**
 * Signs in with a passkey. The challenge is spent whatever comes of it; an unknown passkey, a wrong
 * signature and a closed account have one answer. A counter that goes backwards (a copied key) is refused.
 */
export async function signInWithPasskey(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<SignedIn | SignInExpired | TooManyTries> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return signInExpired();
  const { challengeId, response, next, ip, userAgent } = parsed.data;
  const allowance = await takeAllowance(ctx, tryRules(ip));
  if (!allowance.allowed) return tooManyTries(allowance.retryAfterSeconds);
  const spent = await spendChallenge(ctx, challengeId, null);
  const credential = parseCredential<AuthenticationResponseJSON>(response);
  if (!spent || !credential) return signInExpired();
  return inTransaction(ctx, async (tx) => {
    const passkey = await claimPasskey(tx, credential.id);
    const counter = passkey ? await verify(credential, spent.challenge, passkey) : null;
    if (!passkey || counter === null) return signInExpired();
    await notePasskeyUse(tx, passkey.id, counter);
    const cookie = await openSession(tx, { accountId: passkey.accountId, method: 'PASSKEY', userAgent });
    return { __typename: 'SignedIn', cookie, nextPath: safeNextPath(next) } as const;
  });
}

/** The new counter, or null when the signature is not this passkey's over this challenge. */
async function verify(
  response: AuthenticationResponseJSON,
  challenge: string,
  passkey: PasskeyRow,
): Promise<number | null> {
  const { id, origin } = relyingParty();
  try {
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
        transports: passkey.transports,
      },
    });
    return result.verified ? result.authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
