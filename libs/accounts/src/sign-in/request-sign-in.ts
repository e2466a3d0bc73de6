import {
  enqueue,
  hashToken,
  inTransaction,
  keyedHash,
  newId,
  newToken,
  recordAudit,
  seal,
} from '@enishi/platform';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { emailAddress } from '../account/email-address.js';
import type { Ctx } from '../actor/ctx.js';
import { takeAllowance } from '../allowance/take-allowance.js';
import { deliverSignInCodeJob } from './deliver-sign-in-code.job.js';
import type { SignInSecrets } from './deliver-sign-in-code.job.js';
import { safeNextPath } from './next-path.js';
import { emailNotValid, tooManyTries } from './sign-in-errors.js';
import type { EmailNotValid, TooManyTries } from './sign-in-errors.js';
import { CODE_MINUTES, requestRules } from './sign-in-limits.js';
import { insertSignInCode } from './sign-in.queries.js';

const input = z.object({ email: emailAddress, next: z.unknown().optional(), ip: z.string() });

export interface SignInRequested {
  readonly __typename: 'SignInRequested';
  /** Goes into a cookie of the browser that asked; the code works there and nowhere else. */
  readonly requestToken: string;
  readonly email: string;
}

/**
 * Asks for a mail with a link and a code. Anybody may; the address is not looked up here. Whether it has
 * an account is found out by the job that writes the mail, so answer, statements and time are the
 * same for known and unknown addresses (ASVS 5.0, 6.3.8).
 */
export async function requestSignIn(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<SignInRequested | EmailNotValid | TooManyTries> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return emailNotValid();
  const { email, next, ip } = parsed.data;
  const allowance = await takeAllowance(ctx, requestRules(email, ip));
  if (!allowance.allowed) return tooManyTries(allowance.retryAfterSeconds);

  const id = newId();
  const requestToken = newToken();
  const secrets: SignInSecrets = {
    email,
    locale: ctx.locale,
    linkToken: newToken(),
    code: String(randomInt(1_000_000)).padStart(6, '0'),
  };
  return inTransaction(ctx, async (tx) => {
    await insertSignInCode(tx, {
      id,
      emailHash: keyedHash('sign-in-email', email),
      codeHash: codeHash(id, secrets.code),
      linkHash: hashToken(secrets.linkToken),
      requestHash: hashToken(requestToken),
      sealed: seal(secrets),
      nextPath: safeNextPath(next),
      expiresAt: new Date(tx.clock.now().getTime() + CODE_MINUTES * 60_000),
    });
    await enqueue(tx, deliverSignInCodeJob, { signInCodeId: id }, { key: id });
    await recordAudit(tx, { action: 'sign_in.requested', subjectType: 'sign_in_code', subjectId: id });
    return { __typename: 'SignInRequested', requestToken, email } as const;
  });
}

/** Codes are short, so they are hashed with the server's key and the id of their request. */
export function codeHash(signInCodeId: string, code: string): Buffer {
  return keyedHash('sign-in-code', `${signInCodeId}:${code}`);
}
