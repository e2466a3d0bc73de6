import {
  defineMailLane,
  handleJob,
  hashToken,
  inTransaction,
  mailUndeliverable,
  newToken,
} from '@enishi/platform';
import type { BaseCtx, ComposedMail, Locale, PlannedMail } from '@enishi/platform';
import { closingMoment } from '../campaign/duration.js';
import { promisedMinutes } from '../campaign/module-minutes.js';
import { followUpModel, unsubscribeHeaders } from './follow-up-model.js';
import { followUpTemplate } from './follow-up.mail.js';
import { stopHeld } from './held.queries.js';
import { contactsToWrite, findMailKey, insertLinks, noteBounced, noteSent } from './survey-lane.queries.js';
import type { ContactToWrite, NewLink } from './survey-lane.queries.js';
import { readSurveyMailKey, SURVEY_LANE } from './survey-mail-keys.js';

/** Mails of the follow-up survey: their words are made when they leave, and only if there still is something to say. */
export const surveyLane = defineMailLane({ kind: SURVEY_LANE, compose, sent, failed });

/**
 * Words and personal link of each mail. Who has answered, declined or unsubscribed since the mail was planned gets
 * none: asked in the transaction that claims the mail, so the answer of a second ago counts. Nor does anybody who took
 * the consent back, left, was merged, or is minor without a guardian's consent: their case is closed with the reason.
 */
async function compose(
  ctx: BaseCtx,
  mails: readonly PlannedMail[],
): Promise<ReadonlyMap<string, ComposedMail | 'DROP'>> {
  const keys = new Map(mails.map((mail) => [mail.id, readSurveyMailKey(mail.dedupeKey)]));
  const contactIds = [...new Set([...keys.values()].flatMap((key) => key?.contactId ?? []))];
  const found = await contactsToWrite(ctx, contactIds);
  await stopHeld(
    ctx,
    found.flatMap(({ contactId, held }) => (held ? [{ contactId, held }] : [])),
  );
  const contacts = new Map(found.filter(({ held }) => !held).map((contact) => [contact.contactId, contact]));
  const links: NewLink[] = [];
  const composed = new Map<string, ComposedMail | 'DROP'>();
  for (const mail of mails) {
    const key = keys.get(mail.id);
    const contact = key && contacts.get(key.contactId);
    if (!contact) {
      composed.set(mail.id, 'DROP');
      continue;
    }
    const token = newToken();
    const kind = key.rung === 0 ? 'INVITATION' : 'REMINDER';
    links.push({
      tokenHash: hashToken(token),
      purpose: kind,
      contactId: key.contactId,
      mailId: mail.id,
      expiresAt: closingMoment(contact.closesOn),
    });
    composed.set(mail.id, {
      template: followUpTemplate(contact.audience, kind),
      model: followUpModel({
        name: contact.name,
        locale: mail.locale,
        token,
        minutes: await minutesOf(ctx, contact, mail.locale),
        plans: mail.locale === 'ja' ? contact.plansJa : contact.plansEn,
        campaign: contact,
      }),
      headers: unsubscribeHeaders(token),
    });
  }
  await insertLinks(ctx, links);
  return composed;
}

/** Minutes of everything that a contact is asked. */
async function minutesOf(ctx: BaseCtx, contact: ContactToWrite, locale: Locale): Promise<number> {
  const each = await Promise.all(
    contact.modules.map((module) => promisedMinutes(ctx, contact, module, locale)),
  );
  return each.reduce((sum, minutes) => sum + minutes, 0);
}

async function sent(ctx: BaseCtx, mails: readonly PlannedMail[]): Promise<void> {
  const known = mails.flatMap((mail) => readSurveyMailKey(mail.dedupeKey) ?? []);
  if (known.length > 0) await noteSent(ctx, known);
}

async function failed(
  ctx: BaseCtx,
  mails: readonly (PlannedMail & { isAddressDead: boolean })[],
): Promise<void> {
  const known = mails.flatMap(({ dedupeKey, isAddressDead }) => {
    const key = readSurveyMailKey(dedupeKey);
    return key ? [{ ...key, isAddressDead }] : [];
  });
  if (known.length > 0) await noteBounced(ctx, known);
}

/** A mail that came back hours after it was taken: the address is dead, nobody is written to there any more. */
export const stopUndeliverableContacts = handleJob(mailUndeliverable, async (ctx, { mailId }) => {
  const key = readSurveyMailKey((await findMailKey(ctx, mailId)) ?? '');
  if (key) await inTransaction(ctx, (tx) => noteBounced(tx, [{ ...key, isAddressDead: true }]));
});
