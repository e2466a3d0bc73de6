import type { Ctx } from '@enishi/accounts';
import { formatDate, hashToken, isLocale, newToken, queueMail, recordAudit } from '@enishi/platform';
import { publicUrl } from '../settings.js';
import { insertLink } from './link.queries.js';
import { newLinkMail } from './new-link.mail.js';
import type { OpenContactRow } from './new-link.queries.js';

/** Days for which a link sent again is good, beyond the last day: to look at what was sent. */
const DAYS_AFTER = 30;

/**
 * In the caller's transaction: mails a new personal link to a contact; links that were sent before stay good. Given a key,
 * a second call with it writes nothing.
 * @returns false when the mail with this key was recorded before
 */
export async function mailNewLink(ctx: Ctx, contact: OpenContactRow, dedupeKey?: string): Promise<boolean> {
  const locale = isLocale(contact.locale) ? contact.locale : ctx.locale;
  const token = newToken();
  const tokenHash = hashToken(token);
  const expiresAt = new Date(`${contact.closesOn}T15:00:00Z`);
  expiresAt.setUTCDate(expiresAt.getUTCDate() + DAYS_AFTER);
  const mailId = await queueMail(ctx, {
    mail: newLinkMail,
    to: contact.address,
    locale,
    model: {
      name: contact.name,
      campaign: contact.campaign[locale],
      link: `${publicUrl()}/s/${token}`,
      until: formatDate(contact.closesOn, locale),
    },
    dedupeKey: dedupeKey ?? `new-link:${tokenHash.toString('hex')}`,
    subjectRef: `survey_contact:${contact.id}`,
  });
  if (mailId === null) return false;
  await insertLink(ctx, { tokenHash, purpose: 'REMINDER', contactId: contact.id, expiresAt });
  await recordAudit(ctx, {
    action: 'follow_up.link_sent_again',
    subjectType: 'survey_contact',
    subjectId: contact.id,
  });
  return true;
}
