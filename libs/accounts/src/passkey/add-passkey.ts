import { formatMoment, inTransaction, newId, queueMail, recordAudit } from '@enishi/platform';
import { verifyRegistrationResponse } from '@simplewebauthn/server';
import type { RegistrationResponseJSON, VerifiedRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { mustFindAccount } from '../account/account.queries.js';
import type { Ctx } from '../actor/ctx.js';
import { passkeyNotVerified, tooManyPasskeys } from '../errors.js';
import type { PasskeyNotVerified, TooManyPasskeys } from '../errors.js';
import { signedInAccount } from '../policies.js';
import { signInSettings } from '../sign-in/sign-in-settings.js';
import { passkeyAddedMail } from './passkey-added.mail.js';
import { insertPasskey, passkeysOf, spendChallenge } from './passkey.queries.js';
import type { PasskeyRow } from './passkey.queries.js';
import { parseCredential } from './parse-credential.js';
import { MOST_PASSKEYS, relyingParty } from './relying-party.js';

const input = z.object({
  challengeId: z.string().max(100),
  /** What `navigator.credentials.create` answered, as JSON. */
  response: z.string().max(20_000),
  /** How the owner calls the device. */
  label: z.string().trim().min(1).max(60),
});

/**
 * Adds a passkey to the signed-in account when the device's answer fits the challenge. The challenge is
 * spent whatever comes of it.
 */
export async function addPasskey(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<PasskeyRow | PasskeyNotVerified | TooManyPasskeys> {
  const { accountId } = signedInAccount(ctx.actor);
  const { challengeId, response, label } = input.parse(raw);
  const credential = parseCredential<RegistrationResponseJSON>(response);
  const spent = z.uuid().safeParse(challengeId).success
    ? await spendChallenge(ctx, challengeId, accountId)
    : undefined;
  const verified = spent && credential ? await verify(credential, spent.challenge) : null;
  if (!verified) return passkeyNotVerified(ctx.locale);
  return inTransaction(ctx, async (tx) => {
    if ((await passkeysOf(tx, accountId)).length >= MOST_PASSKEYS) return tooManyPasskeys(tx.locale);
    const added = await insertPasskey(tx, {
      id: newId(),
      accountId,
      credentialId: verified.id,
      publicKey: Buffer.from(verified.publicKey),
      counter: verified.counter,
      transports: verified.transports ?? [],
      label,
    });
    if (!added) return passkeyNotVerified(tx.locale);
    await recordAudit(tx, { action: 'passkey.added', subjectType: 'passkey', subjectId: added.id });
    await tellOwner(tx, added);
    return added;
  });
}

/** Somebody else at an open browser must not add a key unnoticed. */
async function tellOwner(tx: Ctx, passkey: PasskeyRow): Promise<void> {
  const owner = await mustFindAccount(tx, passkey.accountId);
  await queueMail(tx, {
    mail: passkeyAddedMail,
    to: owner.email,
    locale: owner.locale,
    model: {
      name: owner.displayName,
      label: passkey.label,
      when: formatMoment(passkey.createdAt, owner.locale),
      link: `${signInSettings().publicUrl}/app/account`,
    },
    dedupeKey: `passkey-added:${passkey.id}`,
    subjectRef: `account:${owner.id}`,
  });
}

type Registered = Extract<VerifiedRegistrationResponse, { verified: true }>['registrationInfo']['credential'];

/** The library throws for every answer that does not fit; the reason is nobody's business. */
async function verify(response: RegistrationResponseJSON, challenge: string): Promise<Registered | null> {
  const { id, origin } = relyingParty();
  try {
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    return result.verified ? result.registrationInfo.credential : null;
  } catch {
    return null;
  }
}
