import { asSystem, networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { withdrawConsent } from '@enishi/alumni';
import { hashToken, inTransaction, optOutOfMail, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { linkNotOpened, tooManyTries } from '../errors.js';
import type { LinkNotOpened, TooManyTries } from '../errors.js';
import { addEvents } from '../field/add-events.js';
import { findUnsubscriber, stopUnsubscribed } from './unsubscribe.queries.js';

const input = z.strictObject({ token: z.string().max(200), ip: z.string() });

export interface Unsubscribed {
  __typename: 'Unsubscribed';
}

/** Mails of the follow-up survey, as the lane and the opt-outs name them. */
export const SURVEY_MAIL = 'survey';

/**
 * Writes no survey mail to this person any more, this year and the next (RFC 8058 one-click, by POST alone).
 * Declining is for this year; this is for good: the address opts out, and an alumna's consent to be asked is
 * withdrawn. Twice is once. A form that is open stays open: who changes their mind may still answer.
 */
export async function unsubscribe(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<Unsubscribed | LinkNotOpened | TooManyTries> {
  const { token, ip } = input.parse(raw);
  const allowance = await takeAllowance(ctx, [
    { purpose: 'follow-up.unsubscribe', key: networkPrefix(ip), limit: 300, windowSeconds: 600 },
  ]);
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  return inTransaction(ctx, async (tx) => {
    const found = await findUnsubscriber(tx, hashToken(token));
    if (!found) return linkNotOpened(ctx.locale);
    const { purpose, contactId, personId, address } = found;
    // whoever tries a mail on themselves stops nothing
    if (purpose === 'TEST') return { __typename: 'Unsubscribed' };
    if (address) await optOutOfMail(tx, address.toLowerCase(), SURVEY_MAIL);
    if (!contactId) return { __typename: 'Unsubscribed' };
    const cases = await stopUnsubscribed(tx, contactId);
    if (cases) {
      await addEvents(tx, 'UNSUBSCRIBED', cases);
      await recordAudit(tx, {
        action: 'follow_up.unsubscribed',
        subjectType: 'survey_contact',
        subjectId: contactId,
        detail: { cases: cases.length },
      });
    }
    if (personId)
      await withdrawConsent(asSystem(tx, 'unsubscribe'), {
        personId,
        purpose: 'SURVEY_CONTACT',
        channel: 'SURVEY',
      });
    return { __typename: 'Unsubscribed' };
  });
}
