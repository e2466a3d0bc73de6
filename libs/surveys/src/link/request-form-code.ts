import { randomInt } from 'node:crypto';
import { maskedEmail, networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { hashToken, inTransaction, keyedHash, newId, queueMail, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { formCodeNotSent, formSessionEnded, tooManyTries } from '../errors.js';
import type { FormCodeNotSent, FormSessionEnded, TooManyTries } from '../errors.js';
import { formCodeMail } from './form-code.mail.js';
import { findCodeSession, keepCode } from './form-code.queries.js';

/** Codes are good for ten minutes (ASVS 5.0, 6.5.5). */
export const FORM_CODE_MINUTES = 10;

const input = z.strictObject({ token: z.string().max(200), ip: z.string() });

export interface FormCodeSent {
  __typename: 'FormCodeSent';
  /** `h…@example.org`: where to look, no more. */
  to: string;
  minutes: number;
}

/**
 * Mails a six-digit code to the address to which we write about this form (a colleague's own, where the link
 * was made for it). Only in the browser that asked does the code show what was told before. One code at a
 * time; nobody's mailbox is flooded, and a day's codes allow fifty guesses at most.
 */
export async function requestFormCode(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<FormCodeSent | FormCodeNotSent | FormSessionEnded | TooManyTries> {
  const { token, ip } = input.parse(raw);
  const session = await findCodeSession(ctx, hashToken(token));
  if (!session) return formSessionEnded(ctx.locale);
  const { id, address, name } = session;
  if (!address) return formCodeNotSent(ctx.locale);
  const allowance = await takeAllowance(ctx, [
    { purpose: 'follow-up.code.address', key: address.toLowerCase(), limit: 3, windowSeconds: 600 },
    { purpose: 'follow-up.code.address', key: address.toLowerCase(), limit: 10, windowSeconds: 86_400 },
    { purpose: 'follow-up.code.network', key: networkPrefix(ip), limit: 60, windowSeconds: 600 },
  ]);
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(ctx.clock.now().getTime() + FORM_CODE_MINUTES * 60_000);
  return inTransaction(ctx, async (tx) => {
    await keepCode(tx, id, formCodeHash(id, code), expiresAt);
    await queueMail(tx, {
      mail: formCodeMail,
      to: address,
      locale: ctx.locale,
      model: { name, code, minutes: String(FORM_CODE_MINUTES) },
      dedupeKey: `form-code:${newId()}`,
      subjectRef: `survey_session:${id}`,
    });
    await recordAudit(tx, {
      action: 'follow_up.code_sent',
      subjectType: 'survey_session',
      subjectId: id,
    });
    return { __typename: 'FormCodeSent', to: maskedEmail(address), minutes: FORM_CODE_MINUTES };
  });
}

export const formCodeHash = (sessionId: string, code: string): Buffer =>
  keyedHash(`form-code:${sessionId}`, code);
