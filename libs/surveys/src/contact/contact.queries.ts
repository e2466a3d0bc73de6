import type { BaseCtx } from '@enishi/platform';
import { execute } from '@enishi/platform';

/** Somebody of the staff who looks at a mail and its form: a contact without a case, stopped from the beginning. */
export async function putTestContact(
  ctx: BaseCtx,
  contact: { id: string; campaignId: string; name: string; locale: string; timeZone: string },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_contact (id, campaign_id, name, locale, time_zone, stopped_at, stop_reason)
     values ($1, $2, $3, $4, $5, $6, 'CLOSED')`,
    [contact.id, contact.campaignId, contact.name, contact.locale, contact.timeZone, ctx.clock.now()],
  );
}
