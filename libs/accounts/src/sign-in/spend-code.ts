import { hashToken, inTransaction, sameHash } from '@enishi/platform';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { takeAllowance } from '../allowance/take-allowance.js';
import { openSession } from '../session/open-session.js';
import { codeHash } from './request-sign-in.js';
import { signInCodeWrong, signInExpired, tooManyTries } from './sign-in-errors.js';
import type { SignInCodeWrong, SignInExpired, TooManyTries } from './sign-in-errors.js';
import { CODE_TRIES, tryRules } from './sign-in-limits.js';
import { countCodeTry, spendCodeById, spendOtherCodes } from './sign-in.queries.js';
import type { SignedIn } from './spend-link.js';

const input = z.object({
  requestToken: z.string().max(100),
  /** As typed: full-width digits, spaces and hyphens are forgiven. */
  code: z
    .string()
    .max(40)
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '')),
  ip: z.string(),
  userAgent: z.string().optional(),
});

/**
 * Signs in with the six digits, in the browser that asked for them. Each try is counted before it is
 * compared; after five the request is dead. A request for an unknown address answers like a wrong code.
 */
export async function spendSignInCode(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<SignedIn | SignInCodeWrong | SignInExpired | TooManyTries> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return signInExpired();
  const { requestToken, code, ip, userAgent } = parsed.data;
  const allowance = await takeAllowance(ctx, tryRules(ip));
  if (!allowance.allowed) return tooManyTries(allowance.retryAfterSeconds);

  const tried = await countCodeTry(ctx, hashToken(requestToken));
  if (!tried) return signInExpired();
  const matches = sameHash(tried.codeHash, codeHash(tried.id, code));
  if (!matches || tried.accountId === null)
    return tried.tries < CODE_TRIES ? signInCodeWrong(CODE_TRIES - tried.tries) : signInExpired();

  return inTransaction(ctx, async (tx) => {
    const spent = await spendCodeById(tx, tried.id);
    if (!spent) return signInExpired();
    await spendOtherCodes(tx, spent.accountId);
    const cookie = await openSession(tx, { accountId: spent.accountId, method: 'CODE', userAgent });
    return { __typename: 'SignedIn', cookie, nextPath: spent.nextPath } as const;
  });
}
