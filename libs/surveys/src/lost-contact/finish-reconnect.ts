import type { Ctx } from '@enishi/accounts';
import { giveConsents, restoreContact } from '@enishi/alumni';
import {
  AppError,
  clearUndeliverable,
  formatDate,
  inTransaction,
  isUserError,
  queueMail,
  recordAudit,
  tokyoDate,
} from '@enishi/platform';
import { climb } from '../contact/reminder-ladder.js';
import { addEvents } from '../field/add-events.js';
import { consentTextVersion } from '../instrument/completion-report/consents.js';
import { reconnectNoticeMail } from './reconnect-notice.mail.js';
import { livingAddressesOf, reviveContact, spendLink, stoppedContactsOf } from './reconnect.queries.js';

/**
 * Everything that follows a right code, together or not at all: the link is spent, the address kept, the consent
 * stored, and running campaigns that gave the person up write to the new address on the next rung. An older address that
 * still takes mail is told, without the new one: its owner would notice what somebody else did.
 * @returns false when the link was spent before
 */
export async function finishReconnect(
  ctx: Ctx,
  input: { linkId: string; personId: string; email: string; agrees: boolean },
): Promise<boolean> {
  const { linkId, personId, email, agrees } = input;
  return inTransaction(ctx, async (tx) => {
    if ((await spendLink(tx, linkId)) === 0) return false;
    const older = await livingAddressesOf(tx, personId, email);
    await restoreContact(tx, { personId, email, via: 'reconnect-link' });
    // the code arrived there, so the address takes mail whatever was known of it
    await clearUndeliverable(tx, email);
    if (agrees) {
      const given = await giveConsents(tx, {
        personId,
        consents: [{ purpose: 'SURVEY_CONTACT', choice: 'YES', textVersion: consentTextVersion }],
        language: tx.locale,
        channel: 'SURVEY',
      });
      if (isUserError(given)) throw new AppError('INTERNAL', 'a consent that the club does not know');
    }
    const contacts = await stoppedContactsOf(tx, personId);
    for (const contact of contacts) {
      const ladder = { ...contact, days: contact.reminderDays };
      const next = climb(ladder, contact.timeZone, tx.clock.now(), contact.rung);
      await reviveContact(tx, { id: contact.id, address: email, ...next });
    }
    await addEvents(
      tx,
      'RECONNECTED',
      contacts.map(({ assignmentId }) => assignmentId),
    );
    for (const { address, locale } of older)
      await queueMail(tx, {
        mail: reconnectNoticeMail,
        to: address,
        locale,
        model: { day: formatDate(tokyoDate(tx.clock.now()), locale) },
        dedupeKey: `reconnect-notice:${linkId}:${address}`,
      });
    await recordAudit(tx, {
      action: 'reconnect_link.used',
      subjectType: 'person',
      subjectId: personId,
      detail: { linkId, agrees, campaigns: contacts.length, told: older.length },
    });
    return true;
  });
}
