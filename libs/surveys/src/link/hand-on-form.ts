import { emailAddress, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import {
  formatDate,
  hashToken,
  inTransaction,
  newToken,
  queueMail,
  recordAudit,
  tokyoDate,
} from '@enishi/platform';
import { z } from 'zod';
import { promisedMinutes } from '../campaign/module-minutes.js';
import { durationWords } from '../contact/duration-words.js';
import { addressNotValid, followUpClosed, formSessionEnded, tooManyTries } from '../errors.js';
import type { AddressNotValid, FollowUpClosed, FormSessionEnded, TooManyTries } from '../errors.js';
import { addEvents } from '../field/add-events.js';
import { asRespondent } from '../response/as-respondent.js';
import { findForm } from '../response/form.queries.js';
import { publicUrl } from '../settings.js';
import { findPlanToHandOn } from './hand-on.queries.js';
import { handedOnMail } from './handed-on.mail.js';
import { insertLink } from './link.queries.js';

const input = z.strictObject({
  token: z.string().max(200),
  caseId: z.uuid(),
  /** Where to mail the link; without, it is only shown. */
  address: z.string().max(400).nullable().default(null),
});

export interface FormHandedOn {
  __typename: 'FormHandedOn';
  /** Shown once, to whoever handed on. */
  link: string;
  mailedTo: string | null;
}

/** Links made for one form in a day. */
const LINKS_A_DAY = 10;

/**
 * Makes a link with which a colleague fills in the form of one plan; it opens no other plan of the host.
 * Both see one draft. The mail carries nothing that anybody typed, so that it is of no use to a spammer.
 * A colleague's link makes no further ones.
 */
export async function handOnForm(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<FormHandedOn | AddressNotValid | FollowUpClosed | FormSessionEnded | TooManyTries> {
  const { token, caseId, address } = input.parse(raw);
  const to = address === null || address.trim() === '' ? null : emailAddress.safeParse(address);
  if (to && !to.success) return addressNotValid(ctx.locale);
  const form = await findForm(ctx, hashToken(token), caseId);
  const plan = form && form.via !== 'COLLEAGUE' ? await findPlanToHandOn(ctx, caseId) : undefined;
  if (!form || !plan) return formSessionEnded(ctx.locale);
  if (!form.takesNew) return followUpClosed(ctx.locale);
  const allowance = await takeAllowance(ctx, [
    { purpose: 'follow-up.hand-on', key: caseId, limit: LINKS_A_DAY, windowSeconds: 86_400 },
  ]);
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  const minutes = await promisedMinutes(ctx, form, form.module, ctx.locale);
  return inTransaction(asRespondent(ctx, form), async (tx) => {
    const secret = newToken();
    const link = `${publicUrl()}/s/${secret}`;
    const { endsAt, planTitle, host, closesOn } = plan;
    await insertLink(tx, {
      tokenHash: hashToken(secret),
      purpose: 'COLLEAGUE',
      assignmentId: caseId,
      address: to?.data ?? null,
      expiresAt: endsAt,
    });
    if (to)
      await queueMail(tx, {
        mail: handedOnMail,
        to: to.data,
        locale: ctx.locale,
        model: {
          planTitle,
          host,
          link,
          due: formatDate(closesOn, ctx.locale),
          duration: durationWords(minutes, ctx.locale),
        },
        // a second click mails no second link
        dedupeKey: `handed-on:${caseId}:${to.data}:${tokyoDate(ctx.clock.now())}`,
        subjectRef: `survey_assignment:${caseId}`,
      });
    await addEvents(tx, 'HANDED_ON', [caseId], { mailed: to !== null });
    await recordAudit(tx, {
      action: 'follow_up.handed_on',
      subjectType: 'survey_assignment',
      subjectId: caseId,
      detail: { mailed: to !== null, via: form.via },
    });
    return { __typename: 'FormHandedOn', link, mailedTo: to?.data ?? null };
  });
}
