import { hashToken, inTransaction } from '@enishi/platform';
import { z } from 'zod';
import { maskedEmail } from '../account/email-address.js';
import type { Ctx } from '../actor/ctx.js';
import { takeAllowance } from '../allowance/take-allowance.js';
import { openSession } from '../session/open-session.js';
import { signInExpired, tooManyTries } from './sign-in-errors.js';
import type { SignInExpired, TooManyTries } from './sign-in-errors.js';
import { tryRules } from './sign-in-limits.js';
import { findLiveLink, spendCodeByLink, spendOtherCodes } from './sign-in.queries.js';

export interface SignedIn {
  readonly __typename: 'SignedIn';
  /** Value of the session cookie. */
  readonly cookie: string;
  /** Where the person wanted to go; a path of this server. */
  readonly nextPath: string;
}

const linkToken = z.string().regex(/^[\w-]{43}$/);
const input = z.object({ linkToken, ip: z.string(), userAgent: z.string().optional() });

/**
 * Looks at the link of a mail without spending it: mail scanners open links. Returns the address it
 * signs in, masked, or nothing when the link is too old, used or made up.
 */
export async function lookAtSignInLink(ctx: Ctx, token: string): Promise<{ maskedEmail: string } | null> {
  if (!linkToken.safeParse(token).success) return null;
  const live = await findLiveLink(ctx, hashToken(token));
  return live ? { maskedEmail: maskedEmail(live.email) } : null;
}

/** Signs in with the link of a mail, once. Only a POST may call this. */
export async function spendSignInLink(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<SignedIn | SignInExpired | TooManyTries> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return signInExpired();
  const { linkToken: token, ip, userAgent } = parsed.data;
  const allowance = await takeAllowance(ctx, tryRules(ip));
  if (!allowance.allowed) return tooManyTries(allowance.retryAfterSeconds);

  return inTransaction(ctx, async (tx) => {
    const spent = await spendCodeByLink(tx, hashToken(token));
    if (!spent) return signInExpired();
    await spendOtherCodes(tx, spent.accountId);
    const cookie = await openSession(tx, { accountId: spent.accountId, method: 'LINK', userAgent });
    return { __typename: 'SignedIn', cookie, nextPath: spent.nextPath } as const;
  });
}
