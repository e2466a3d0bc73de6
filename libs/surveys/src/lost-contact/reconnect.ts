import { randomInt } from 'node:crypto';
import { asSystem, emailAddress, networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { memberIdKey } from '@enishi/alumni';
import {
  hashToken,
  inTransaction,
  keyedHash,
  queueMail,
  recordAudit,
  sameHash,
  seal,
  unseal,
} from '@enishi/platform';
import { tooManyTries } from '../errors.js';
import type { TooManyTries } from '../errors.js';
import { finishReconnect } from './finish-reconnect.js';
import { lostContactError } from './lost-contact-errors.js';
import type {
  ReconnectAddressNotValid,
  ReconnectCodeWrong,
  ReconnectEnded,
  ReconnectNotProved,
} from './lost-contact-errors.js';
import { reconnectCodeMail } from './reconnect-code.mail.js';
import { findReconnectLink, putCode, takeCodeTry, takeProofTry } from './reconnect.queries.js';
import type { ReconnectRow } from './reconnect.queries.js';

/** Wrong proofs over the whole life of a link; then it is closed, and the person can ask the helper for another. */
const PROOF_TRIES = 5;
const CODE_TRIES = 5;
const CODE_MINUTES = 15;
const PASS_MINUTES = 60;

export interface ReconnectAsked {
  readonly __typename: 'ReconnectAsked';
  /** First letter of the name: all that is said before the proof. */
  readonly initial: string;
}

export interface ReconnectProved {
  readonly __typename: 'ReconnectProved';
  /** To be sent along with the next step; good for an hour and for this link only. */
  readonly pass: string;
}

export interface ReconnectCodeSent {
  readonly __typename: 'ReconnectCodeSent';
  readonly to: string;
}

export interface Reconnected {
  readonly __typename: 'Reconnected';
}

/** What a link is about. Reads only: mail scanners open links, and nothing must come of it. */
export async function lookAtReconnectLink(ctx: Ctx, token: string): Promise<ReconnectAsked | ReconnectEnded> {
  const link = await findReconnectLink(ctx, hashToken(token));
  if (!link) return lostContactError('ReconnectEnded', ctx.locale);
  return { __typename: 'ReconnectAsked', initial: [...link.name.trim()][0] ?? '' };
}

/**
 * Lets somebody go on who knows the birth date *and* holds the member ID or the certificate: fellow travellers know a
 * birthday, and lists of a group show IDs. Everything is compared whatever was wrong, so that neither the answer nor
 * its time tells which part was right. Tries are few; the last wrong one closes the link, and the office sees it.
 * Somebody whose birth date nobody recorded cannot prove anything here and turns to the office.
 */
export async function proveReconnect(
  ctx: Ctx,
  input: {
    token: string;
    /** What was typed as the member ID or the code of the certificate. */
    memberIdOrCode: string;
    /** The visit for which a certificate with this code was issued; null when there is none. */
    certificateOf: string | null;
    birthDate: string;
    ip: string;
  },
): Promise<ReconnectProved | ReconnectNotProved | ReconnectEnded | TooManyTries> {
  const allowance = await takeAllowance(ctx, [
    { purpose: 'reconnect.network', key: networkPrefix(input.ip), limit: 60, windowSeconds: 600 },
  ]);
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  const link = await findReconnectLink(ctx, hashToken(input.token));
  if (!link) return lostContactError('ReconnectEnded', ctx.locale);
  const isProved = proves(link, input);
  const taken = await inTransaction(ctx, async (tx) => {
    const counted = await takeProofTry(tx, { id: link.id, isProved, tries: PROOF_TRIES });
    if (counted?.isLocked)
      await recordAudit(tx, {
        action: 'reconnect_link.locked',
        subjectType: 'person',
        subjectId: link.personId,
        detail: { linkId: link.id, tries: PROOF_TRIES },
      });
    return counted;
  });
  if (!taken || taken.isLocked) return lostContactError('ReconnectEnded', ctx.locale);
  if (!isProved) return lostContactError('ReconnectNotProved', ctx.locale);
  const until = ctx.clock.now().getTime() + PASS_MINUTES * 60_000;
  return { __typename: 'ReconnectProved', pass: seal({ linkId: link.id, until }).toString('base64url') };
}

const hash = (value: string): Buffer => keyedHash('reconnect-proof', value);

/** Compares by hashes of one length, and all of it. */
function proves(
  link: ReconnectRow,
  typed: { memberIdOrCode: string; certificateOf: string | null; birthDate: string },
): boolean {
  const isMember = sameHash(
    hash(memberIdKey(typed.memberIdOrCode.slice(0, 100)) || '-'),
    hash(link.memberKey),
  );
  const isCertificate = link.participationIds
    .map((id) => sameHash(hash(typed.certificateOf ?? '-'), hash(id)))
    .includes(true);
  const isBirthDate = sameHash(
    hash(typed.birthDate.trim().slice(0, 100) || '-'),
    hash(link.birthDate ?? 'unknown'),
  );
  return [isMember || isCertificate, isBirthDate, link.birthDate !== null].every(Boolean);
}

/** Sends a six-digit code to the address that the proved person typed. The address is kept sealed until then. */
export async function sendReconnectCode(
  ctx: Ctx,
  input: { token: string; pass: string; email: string },
): Promise<ReconnectCodeSent | ReconnectAddressNotValid | ReconnectEnded | TooManyTries> {
  const link = await findReconnectLink(ctx, hashToken(input.token));
  if (!link || !isPassFor(ctx, input.pass, link.id)) return lostContactError('ReconnectEnded', ctx.locale);
  const email = emailAddress.safeParse(input.email);
  if (!email.success) return lostContactError('ReconnectAddressNotValid', ctx.locale);
  const day = 86_400;
  const allowance = await takeAllowance(ctx, [
    { purpose: 'reconnect.mail', key: link.id, limit: 5, windowSeconds: day },
    { purpose: 'reconnect.address', key: email.data, limit: 5, windowSeconds: day },
  ]);
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const now = ctx.clock.now();
  const isSent = await inTransaction(ctx, async (tx) => {
    const put = await putCode(tx, {
      id: link.id,
      codeHash: codeHash(link.id, code),
      sealedAddress: seal(email.data),
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    });
    if (put === 0) return false;
    await queueMail(tx, {
      mail: reconnectCodeMail,
      to: email.data,
      locale: tx.locale,
      model: { code, minutes: String(CODE_MINUTES) },
      dedupeKey: `reconnect-code:${link.id}:${now.getTime()}`,
    });
    await recordAudit(tx, {
      action: 'reconnect_link.code_sent',
      subjectType: 'person',
      subjectId: link.personId,
      detail: { linkId: link.id },
    });
    return true;
  });
  return isSent
    ? { __typename: 'ReconnectCodeSent', to: email.data }
    : lostContactError('ReconnectEnded', ctx.locale);
}

/**
 * Stores the address for the member once the code is right, and the consent if it was ticked. The link is spent with
 * it: confirming twice is once.
 */
export async function confirmReconnect(
  ctx: Ctx,
  input: { token: string; pass: string; code: string; agrees: boolean },
): Promise<Reconnected | ReconnectCodeWrong | ReconnectEnded> {
  const link = await findReconnectLink(ctx, hashToken(input.token));
  if (!link || !isPassFor(ctx, input.pass, link.id)) return lostContactError('ReconnectEnded', ctx.locale);
  const held = await takeCodeTry(ctx, link.id, CODE_TRIES);
  const typed = input.code.normalize('NFKC').replace(/\D/g, '');
  if (!held || !sameHash(held.codeHash, codeHash(link.id, typed)))
    return lostContactError('ReconnectCodeWrong', ctx.locale);
  const isDone = await finishReconnect(asSystem(ctx, 'reconnect'), {
    linkId: link.id,
    personId: link.personId,
    email: unseal<string>(held.sealedAddress),
    agrees: input.agrees,
  });
  return isDone ? { __typename: 'Reconnected' } : lostContactError('ReconnectEnded', ctx.locale);
}

const codeHash = (linkId: string, code: string): Buffer => keyedHash('reconnect-code', `${linkId}:${code}`);

function isPassFor(ctx: Ctx, pass: string, linkId: string): boolean {
  try {
    const held = unseal<{ linkId: string; until: number }>(Buffer.from(pass, 'base64url'));
    return held.linkId === linkId && held.until > ctx.clock.now().getTime();
  } catch {
    // not sealed by us, or changed on the way
    return false;
  }
}
