import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute } from '@enishi/platform';
import { DEFAULT_GUARDIAN_AGE, GUARDIAN_AGES, HIGH_SCHOOL_AGE } from '../campaign/cadence.js';
import { ASKABLE } from './askable.js';
import { NOT_COME } from '../campaign/frame.queries.js';
import { HELD, NOT_TAKEN } from './held-reasons.js';
import type { HeldReason } from './held-reasons.js';

/** Values of the parameters of `heldBecause`, in their order. */
export const heldValues = (today: DateOnly): unknown[] => [today, JSON.stringify(GUARDIAN_AGES)];

/**
 * Why contact `k` may not be written to on the day in parameter `$day`; null when it may. The rules are those of the frame
 * (`campaign/frame.queries.ts`), asked anew for one person, first those of who does not belong: a minor whose guardian took
 * the consent back is a minor, not somebody who may still answer. Hosts are asked per plan and have none.
 * `$day + 1` holds the guardian ages. Addresses are looked at by the lane itself.
 */
export const heldBecause = (day: number): string => `(
  select case
      when member.status = 'DECEASED' then 'DECEASED'
      when person.merged_into_id is not null or member.status = 'MERGED' then 'DUPLICATE'
      when (select bool_and(t.state in ${NOT_COME}) from participation t join exchange_plan p on p.id = t.plan_id
        where t.person_id = person.id and p.fiscal_year = own.cohort_year) then 'NOT_COME'
      when not coalesce(agreed.by_guardian, false) and date_part('year', age($${day}::date, coalesce(person.birth_date,
          case when exists (select from participation t join exchange_plan p on p.id = t.plan_id
            where t.person_id = person.id and p.fiscal_year = own.cohort_year and t.academic_level = 'HIGH_SCHOOL')
          then make_date(own.cohort_year - ${HIGH_SCHOOL_AGE}, 4, 1) end)))
        < coalesce(($${day + 1}::jsonb ->> own.country_code)::int, ${DEFAULT_GUARDIAN_AGE}) then 'MINOR'
      when member.status = 'OPTED_OUT' then 'OPTED_OUT'
      when agreed.by_guardian is null then 'NO_CONSENT'
    end
  from person left join member on member.person_id = person.id
    left join lateral (select bool_or(g.by_guardian) as by_guardian from consent g
      where g.person_id = person.id and g.purpose = 'SURVEY_CONTACT' and g.withdrawn_at is null) agreed on true
    left join lateral (select a.cohort_year, a.country_code from survey_assignment a where a.contact_id = k.id limit 1) own on true
  where person.id = k.person_id)`;

/** Condition on contact `k`: forms are begun and taken; parameters as in `heldBecause`. */
export const isTakenFrom = (day: number): string =>
  `coalesce(${heldBecause(day)} not in (${NOT_TAKEN.map((reason) => `'${reason}'`).join(', ')}), true)`;

/**
 * Writes no more to contacts, closes their unanswered cases and notes the reason as an event of each, in one statement.
 * Links of who does not belong to those asked stop opening. Telling the same twice adds nothing.
 */
export async function stopHeld(
  ctx: BaseCtx,
  contacts: readonly { contactId: string; held: HeldReason }[],
): Promise<void> {
  if (contacts.length === 0) return;
  const rules = contacts.map(({ held }) => HELD[held]);
  await execute(
    ctx.db,
    `with held as (
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
         as h(contact_id, reason, stop_reason, kind, state)),
     stopped as (
       update survey_contact k set stopped_at = $6, stop_reason = held.stop_reason, next_contact_at = null
       from held where k.id = held.contact_id and k.stopped_at is null returning k.id),
     closed as (
       update survey_assignment a set state = held.state
       from held join stopped on stopped.id = held.contact_id
       where a.contact_id = held.contact_id and a.state in ${ASKABLE}
         and (held.kind <> 'BOUNCED' or a.state in ('SCHEDULED', 'SENT'))
       returning a.campaign_id, a.id, held.kind, held.reason),
     told as (
       insert into survey_event (campaign_id, assignment_id, kind, at, detail)
       select campaign_id, id, kind, $6, jsonb_build_object('reason', reason) from closed)
     update survey_link l set revoked_at = $6
     from held join stopped on stopped.id = held.contact_id
     where l.contact_id = held.contact_id and held.kind = 'NOT_ELIGIBLE' and l.revoked_at is null`,
    [
      contacts.map(({ contactId }) => contactId),
      contacts.map(({ held }) => held),
      rules.map(({ stopReason }) => stopReason),
      rules.map(({ kind }) => kind),
      rules.map(({ state }) => state),
      ctx.clock.now(),
    ],
  );
}
