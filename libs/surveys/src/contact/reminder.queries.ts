import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql, tokyoDate } from '@enishi/platform';
import type { Audience } from '../campaign/campaign-states.js';
import { ASKABLE } from './askable.js';
import { heldBecause, heldValues, stopHeld } from './held.queries.js';
import type { HeldReason } from './held-reasons.js';

/**
 * Ends contacts to whom nothing is to be said any more: every case answered or declined, or something that keeps the
 * person from being asked became known since, which is noted with its reason. The next claim then passes them over.
 */
export async function settleContacts(ctx: BaseCtx): Promise<void> {
  const now = ctx.clock.now();
  await execute(
    ctx.db,
    `update survey_contact k set stopped_at = $1, next_contact_at = null,
       stop_reason = case when exists (select from survey_assignment a where a.contact_id = k.id and a.state = 'ANSWERED')
         then 'ANSWERED' else 'DECLINED' end
     where k.next_contact_at <= $1 and k.stopped_at is null
       and not exists (select from survey_assignment a where a.contact_id = k.id and a.state in ${ASKABLE})`,
    [now],
  );
  const held = await sql<{ contactId: string; held: HeldReason }>(
    ctx.db,
    `select * from (
       select k.id as "contactId", coalesce(${heldBecause(2)},
           case when exists (select from mail_opt_out o where o.address = lower(trim(k.address)) and o.kind = 'survey') then 'UNSUBSCRIBED'
             when exists (select from mail_address d where d.address = lower(trim(k.address))) then 'UNDELIVERABLE' end) as held
       from survey_contact k where k.next_contact_at <= $1 and k.stopped_at is null) due
     where held is not null`,
    [now, ...heldValues(tokyoDate(now))],
  );
  await stopHeld(ctx, held);
}

export interface DueContactRow {
  id: string;
  address: string;
  locale: Locale;
  timeZone: string;
  rung: number;
  campaignId: string;
  audience: Audience;
  laneId: string;
  openedOn: string;
  closesOn: string;
  reminderDays: number[];
  hourFrom: number;
  hourTo: number;
  quietWeekdays: number[];
  quietDates: string[];
}

/**
 * Contacts of open campaigns whose next reminder is due, locked for this worker alone. Whoever has a mail of this
 * campaign still waiting, or got one within two days, is not due: a slow lane delays reminders, it does not pile them up.
 */
export function lockDueContacts(ctx: BaseCtx, limit: number): Promise<DueContactRow[]> {
  return sql<DueContactRow>(
    ctx.db,
    `select k.id, k.address, k.locale, k.time_zone as "timeZone", k.rung, c.id as "campaignId", c.audience,
       c.mail_lane_id as "laneId", c.opens_on::text as "openedOn", c.closes_on::text as "closesOn",
       c.reminder_days as "reminderDays", c.hour_from as "hourFrom", c.hour_to as "hourTo",
       c.quiet_weekdays as "quietWeekdays", c.quiet_dates::text[] as "quietDates"
     from survey_contact k join survey_campaign c on c.id = k.campaign_id and c.state = 'OPEN' and c.mail_lane_id is not null
     where k.next_contact_at <= $1 and k.stopped_at is null and k.address is not null
       and not exists (select from outgoing_mail m where m.subject_ref = 'survey_contact:' || k.id
         and (m.state in ('PLANNED', 'QUEUED', 'SENDING', 'RETRY') or m.sent_at > $1::timestamptz - interval '48 hours'))
     order by k.next_contact_at, k.id limit $2 for update of k skip locked`,
    [ctx.clock.now(), limit],
  );
}

/** Moves claimed contacts up the ladder; the condition is repeated, so that nobody is claimed twice for one rung. */
export async function moveUp(
  ctx: BaseCtx,
  contacts: readonly { id: string; rung: number; nextContactAt: Date | null }[],
): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `update survey_contact k set rung = x.rung, next_contact_at = x.next_contact_at
     from unnest($1::uuid[], $2::int[], $3::timestamptz[]) as x(id, rung, next_contact_at)
     where k.id = x.id and k.next_contact_at <= $4 and k.stopped_at is null and k.rung < x.rung
     returning k.id`,
    [
      contacts.map((contact) => contact.id),
      contacts.map((contact) => contact.rung),
      contacts.map((contact) => contact.nextContactAt),
      ctx.clock.now(),
    ],
  );
  return new Set(rows.map(({ id }) => id));
}
