import { networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import {
  formatDate,
  hashToken,
  inTransaction,
  isLocale,
  newToken,
  queueMail,
  recordAudit,
} from '@enishi/platform';
import { z } from 'zod';
import { tooManyTries } from '../errors.js';
import type { TooManyTries } from '../errors.js';
import { publicUrl } from '../settings.js';
import { insertLink } from './link.queries.js';
import { newLinkMail } from './new-link.mail.js';
import { selectOpenContacts } from './new-link.queries.js';

const input = z.strictObject({
  /** As it is typed; only an address that we wrote to gets anything. */
  address: z.string().max(254).toLowerCase(),
  ip: z.string(),
});

export interface NewLinkAsked {
  __typename: 'NewLinkAsked';
}

/** Days for which a link sent again is good, beyond the last day: to look at what was sent. */
const DAYS_AFTER = 30;

/**
 * Mails a new personal link to an address that is asked in an open campaign. The answer is the same for
 * every address, so that nobody learns whom we ask; links that were sent before stay good.
 */
export async function sendNewLink(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<NewLinkAsked | TooManyTries> {
  const { address, ip } = input.parse(raw);
  const network = await takeAllowance(ctx, [
    { purpose: 'follow-up.new-link.network', key: networkPrefix(ip), limit: 20, windowSeconds: 600 },
  ]);
  if (!network.allowed) return tooManyTries(ctx.locale, network.retryAfterSeconds);
  const mailbox = await takeAllowance(ctx, [
    { purpose: 'follow-up.new-link.address', key: address, limit: 3, windowSeconds: 3600 },
  ]);
  // a full mailbox's allowance is no news for who asks
  if (!mailbox.allowed) return { __typename: 'NewLinkAsked' };
  return inTransaction(ctx, async (tx) => {
    for (const contact of await selectOpenContacts(tx, address)) {
      const locale = isLocale(contact.locale) ? contact.locale : tx.locale;
      const token = newToken();
      const tokenHash = hashToken(token);
      const expiresAt = new Date(`${contact.closesOn}T15:00:00Z`);
      expiresAt.setUTCDate(expiresAt.getUTCDate() + DAYS_AFTER);
      await insertLink(tx, { tokenHash, purpose: 'REMINDER', contactId: contact.id, expiresAt });
      await queueMail(tx, {
        mail: newLinkMail,
        to: contact.address,
        locale,
        model: {
          name: contact.name,
          campaign: contact.campaign[locale],
          link: `${publicUrl()}/s/${token}`,
          until: formatDate(contact.closesOn, locale),
        },
        dedupeKey: `new-link:${tokenHash.toString('hex')}`,
        subjectRef: `survey_contact:${contact.id}`,
      });
      await recordAudit(tx, {
        action: 'follow_up.link_sent_again',
        subjectType: 'survey_contact',
        subjectId: contact.id,
      });
    }
    return { __typename: 'NewLinkAsked' };
  });
}
