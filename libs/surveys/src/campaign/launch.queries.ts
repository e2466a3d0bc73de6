import type { BaseCtx } from '@enishi/platform';
import { NEW_ID_SQL, sql } from '@enishi/platform';
import { frameOf, frameValues } from './frame.queries.js';
import type { FrameOf } from './frame.queries.js';

/** The clock of a country, and when the first reminder falls due there. */
export interface ZoneTimes {
  readonly countryCode: string;
  readonly timeZone: string;
  readonly nextContactAt: Date | null;
}

export interface LaunchedContactRow {
  id: string;
  address: string;
  locale: string;
  timeZone: string;
}

/**
 * Writes who is asked and who is not, one contact per person or host address, and the first event of every case, in
 * one statement over the frame.
 * @returns the contacts, to whom the invitations are to be planned
 */
export function writeCases(
  ctx: BaseCtx,
  frame: FrameOf,
  zones: readonly ZoneTimes[],
  elsewhere: Omit<ZoneTimes, 'countryCode'>,
): Promise<LaunchedContactRow[]> {
  return sql<LaunchedContactRow>(
    ctx.db,
    `with ${frameOf(frame.campaign.audience)},
     zone as (select * from unnest($6::text[], $7::text[], $8::timestamptz[]) as z(country_code, time_zone, next_contact_at)),
     written_exclusion as (
       insert into survey_exclusion (campaign_id, subject_id, reason, cohort_year, country_code)
       select $1, subject_id, reason, cohort_year, country_code from frame where reason is not null),
     contact as materialized (
       select ${NEW_ID_SQL} as id, g.*, coalesce(zone.time_zone, $9::text) as time_zone,
         case when zone.country_code is null then $10::timestamptz else zone.next_contact_at end as next_contact_at
       from (select distinct on (contact_key) contact_key, person_id, address, name, locale, zone_country
             from frame where reason is null order by contact_key, cohort_year desc, subject_id) g
         left join zone on zone.country_code = g.zone_country),
     written_contact as (
       insert into survey_contact (id, campaign_id, person_id, address, name, locale, time_zone, rung, next_contact_at)
       select id, $1, person_id, address, name, locale, time_zone, 0, next_contact_at from contact),
     written_case as (
       insert into survey_assignment (id, campaign_id, contact_id, person_id, plan_id, cohort_year, country_code,
         host_institution_id, programme_type, module, minutes, state)
       select ${NEW_ID_SQL}, $1, contact.id, frame.person_id, frame.plan_id, frame.cohort_year, frame.country_code,
         frame.host_institution_id, frame.programme_type, frame.module, frame.minutes, 'SCHEDULED'
       from frame join contact on contact.contact_key = frame.contact_key where frame.reason is null
       returning id),
     written_event as (
       insert into survey_event (campaign_id, assignment_id, kind, at)
       select $1, id, 'ASKED', $5::timestamptz from written_case)
     select id, address, locale, time_zone as "timeZone" from contact`,
    [
      ...frameValues(frame),
      ctx.clock.now(),
      zones.map((zone) => zone.countryCode),
      zones.map((zone) => zone.timeZone),
      zones.map((zone) => zone.nextContactAt),
      elsewhere.timeZone,
      elsewhere.nextContactAt,
    ],
  );
}

/** What a launch wrote, counted anew. */
export async function countLaunched(
  ctx: BaseCtx,
  campaignId: string,
): Promise<{ cases: number; contacts: number; excluded: number }> {
  const [row] = await sql<{ cases: number; contacts: number; excluded: number }>(
    ctx.db,
    `select (select count(*)::int from survey_assignment where campaign_id = $1) as cases,
       (select count(distinct contact_id)::int from survey_assignment where campaign_id = $1) as contacts,
       (select count(*)::int from survey_exclusion where campaign_id = $1) as excluded`,
    [campaignId],
  );
  return row ?? { cases: 0, contacts: 0, excluded: 0 };
}
