import { networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { hashToken, inTransaction, recordAudit, sameHash } from '@enishi/platform';
import { z } from 'zod';
import { formCodeExpired, formCodeWrong, tooManyTries } from '../errors.js';
import type { FormCodeExpired, FormCodeWrong, TooManyTries } from '../errors.js';
import { countFormCodeTry, FORM_CODE_TRIES, markVerified } from './form-code.queries.js';
import { formCodeHash } from './request-form-code.js';

const input = z.strictObject({
  token: z.string().max(200),
  /** As typed: full-width digits, spaces and hyphens are forgiven. */
  code: z
    .string()
    .max(40)
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '')),
  ip: z.string(),
});

export interface FormCodeConfirmed {
  __typename: 'FormCodeConfirmed';
}

/**
 * Shows this browser what was told before. Each try is counted before it is compared; after five the code is
 * dead. A cookie without a code, with an old one, or unknown gets one answer.
 */
export async function confirmFormCode(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<FormCodeConfirmed | FormCodeWrong | FormCodeExpired | TooManyTries> {
  const { token, code, ip } = input.parse(raw);
  const allowance = await takeAllowance(ctx, [
    { purpose: 'follow-up.code.try', key: networkPrefix(ip), limit: 300, windowSeconds: 600 },
  ]);
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  const tried = await countFormCodeTry(ctx, hashToken(token));
  if (!tried) return formCodeExpired(ctx.locale);
  if (!sameHash(tried.codeHash, formCodeHash(tried.id, code)))
    return tried.tries < FORM_CODE_TRIES
      ? formCodeWrong(ctx.locale, FORM_CODE_TRIES - tried.tries)
      : formCodeExpired(ctx.locale);
  return inTransaction(ctx, async (tx) => {
    if (!(await markVerified(tx, tried.id, tried.codeHash))) return formCodeExpired(ctx.locale);
    await recordAudit(tx, {
      action: 'follow_up.verified',
      subjectType: 'survey_session',
      subjectId: tried.id,
    });
    return { __typename: 'FormCodeConfirmed' };
  });
}
