import type { BaseCtx, DateOnly } from '@enishi/platform';
import { sql } from '@enishi/platform';
import {
  BURDEN_MINUTES,
  DEFAULT_GUARDIAN_AGE,
  FULL_AGES,
  GUARDIAN_AGES,
  HIGH_SCHOOL_AGE,
  HOST_YEARLY_AGES,
} from './cadence.js';
import type { Audience } from './campaign-states.js';
import type { ExclusionReason } from './exclusion-reasons.js';
import type { ModuleMinutes } from './module-minutes.js';

/*
 * The frame of a campaign: everybody of its cohorts, with the strata, the address and, where somebody is not asked,
 * the reason. Preview and launch stand on this one query, so that they cannot differ.
 *
 * Parameters: $1 the campaign, $2 today in Japan, $3 the guardian ages, $4 the minutes of each
 * module. The columns of `frame`:
 * subject_id, person_id, plan_id, contact_key (one contact per key), cohort_year, country_code, zone_country,
 * host_institution_id, programme_type, module, minutes, address, name, locale, reason (null: is asked).
 */

/** Values of the frame's parameters. */
export function frameValues({ campaign, today, minutes }: FrameOf): unknown[] {
  return [campaign.id, today, JSON.stringify(GUARDIAN_AGES), JSON.stringify(minutes)];
}

/** Number of the first parameter that is free for a statement around the frame. */
export const FREE_PARAMETER = 5;

/** What a frame is asked for. */
export interface FrameOf {
  readonly campaign: { readonly id: string; readonly audience: Audience };
  readonly today: DateOnly;
  readonly minutes: ModuleMinutes;
}

/** The frame as a list of common table expressions, ending with `frame`; to stand behind `with`. */
export function frameOf(audience: Audience): string {
  return audience === 'ALUMNI' ? ALUMNI : HOSTS;
}

/** Participations of people who did not come. */
export const NOT_COME = `('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')`;

/** A language of the campaign for somebody who prefers the given one. */
const offered = (language: string): string =>
  `case when ${language} = any(campaign.languages) then ${language} when 'en' = any(campaign.languages) then 'en'
     else campaign.languages[1] end`;

/** Everybody who came in the cohorts, once: with the latest of their visits. */
const ALUMNI = `
  campaign as (select * from survey_campaign where id = $1),
  visit as (
    select distinct on (t.person_id) t.person_id, p.fiscal_year as cohort_year, t.academic_level,
      coalesce(sender.country_code, person.nationalities[1]) as country_code, p.host_institution_id, p.programme_type,
      person.name_latin as name, person.preferred_language, person.birth_date, person.merged_into_id, person.email,
      person.email_second, member.status, member.contact_email, member.contact_email_second
    from campaign
      join exchange_plan p on p.fiscal_year = any(campaign.cohorts) and p.fiscal_year < campaign.fiscal_year
        and p.visit_end < $2::date
      join participation t on t.plan_id = p.id and t.state not in ${NOT_COME}
      join person on person.id = t.person_id
      left join member on member.person_id = person.id
      left join institution sender on sender.id = t.sending_institution_id
    order by t.person_id, p.fiscal_year desc, p.visit_start desc, t.id),
  candidate as (
    select visit.person_id, given.place, lower(trim(given.address)) as address
    from visit cross join lateral (values (1, contact_email), (2, contact_email_second), (3, email), (4, email_second))
      as given(place, address)
    where trim(given.address) <> ''),
  reach as (
    select distinct on (c.person_id) c.person_id, c.address, dead.address is not null as is_dead,
      bool_or(o.address is not null) over (partition by c.person_id) as is_opted_out
    from candidate c left join mail_address dead on dead.address = c.address
      left join mail_opt_out o on o.address = c.address and o.kind = 'survey'
    order by c.person_id, (dead.address is not null), c.place),
  agreed as (
    select distinct on (person_id) person_id, by_guardian from consent
    where purpose = 'SURVEY_CONTACT' and withdrawn_at is null order by person_id, by_guardian desc),
  spent as (
    select a.person_id, sum(a.minutes) as minutes, bool_or(other.audience = campaign.audience) as is_asked
    from campaign join survey_campaign other on other.fiscal_year = campaign.fiscal_year and other.id <> campaign.id
      join survey_assignment a on a.campaign_id = other.id
    where a.person_id is not null group by a.person_id),
  asking as (
    select visit.*, country.code as known_country,
      case when campaign.fiscal_year - visit.cohort_year in (${FULL_AGES.join(', ')}) then 'FULL' else 'PULSE' end as module,
      case when preferred_language ilike 'ja%' then 'ja' when preferred_language ilike 'zh%' then 'zh-Hans'
        when preferred_language is null and visit.country_code = 'CN' then 'zh-Hans' else 'en' end as wanted,
      date_part('year', age(least(campaign.opens_on, $2::date), coalesce(visit.birth_date,
        case when academic_level = 'HIGH_SCHOOL' then make_date(cohort_year - ${HIGH_SCHOOL_AGE}, 4, 1) end)))
        < coalesce(($3::jsonb ->> visit.country_code)::int, ${DEFAULT_GUARDIAN_AGE}) as is_minor
    from campaign cross join visit left join country on country.code = visit.country_code),
  frame as materialized (
    select v.person_id as subject_id, v.person_id, null::uuid as plan_id, v.person_id::text as contact_key, v.cohort_year,
      v.known_country as country_code, v.known_country as zone_country, v.host_institution_id, v.programme_type, v.module,
      m.minutes, reach.address, v.name, ${offered('v.wanted')} as locale,
      case
        when v.status in ('OPTED_OUT', 'DECEASED', 'MERGED') or v.merged_into_id is not null then 'LEFT'
        when coalesce(spent.is_asked, false) then 'ASKED_THIS_YEAR'
        when agreed.person_id is null then 'NO_CONSENT'
        when coalesce(v.is_minor, false) and not agreed.by_guardian then 'MINOR'
        when reach.address is null then 'NO_ADDRESS'
        when reach.is_dead then 'UNDELIVERABLE'
        when reach.is_opted_out then 'UNSUBSCRIBED'
        when coalesce(spent.minutes, 0) + m.minutes > ${BURDEN_MINUTES} then 'BURDEN'
      end as reason
    from campaign cross join asking v
      cross join lateral (select ($4::jsonb ->> v.module)::numeric) m(minutes)
      left join reach on reach.person_id = v.person_id left join agreed on agreed.person_id = v.person_id
      left join spent on spent.person_id = v.person_id)`;

/**
 * True for a plan whose host told nothing new in its last two answers after the yearly years: no line of a roster
 * that was not known before, and no joint research that began.
 */
const QUIET_HOST = `
  (select count(*) = 2 and bool_and(not last_two.is_new) from (
     select exists (
       select from survey_answer x where x.response_id = r.id
         and ((x.item = 'H.JR.state' and upper(x.code) = 'STARTED')
           or (x.line > 0 and x.item ~ '^H\\.(REV|JR|AGR|PUB|EXC)\\.' and not exists (
                 select from survey_answer v where v.response_id = r.id and v.line = x.line
                   and v.item = substring(x.item from '^H\\.[A-Z]+') || '.verdict')))) as is_new
     from survey_assignment a join survey_response r on r.assignment_id = a.id join survey_campaign asked on asked.id = a.campaign_id
     where a.plan_id = p.id and asked.fiscal_year - p.fiscal_year > ${HOST_YEARLY_AGES}
     order by asked.fiscal_year desc, r.id limit 2) last_two)`;

/** Plans of the cohorts that are due, each with the first of its contacts whom mail reaches. */
const HOSTS = `
  campaign as (select * from survey_campaign where id = $1),
  visit as (
    select p.id as plan_id, p.fiscal_year as cohort_year, p.host_institution_id, p.programme_type,
      (select i.country_code from plan_sending_institution s join institution i on i.id = s.institution_id
       where s.plan_id = p.id group by i.country_code order by count(*) desc, i.country_code limit 1) as country_code
    from campaign join exchange_plan p on p.fiscal_year = any(campaign.cohorts) and p.fiscal_year < campaign.fiscal_year
      and p.visit_end < $2::date and p.state not in ('SUSPENDED', 'TERMINATED')
    where $3::jsonb is not null and (campaign.fiscal_year - p.fiscal_year <= ${HOST_YEARLY_AGES}
      or ((campaign.fiscal_year - p.fiscal_year - ${HOST_YEARLY_AGES}) % 2 = 0 and not ${QUIET_HOST}))),
  reach as (
    select distinct on (c.plan_id) c.plan_id, lower(trim(c.email)) as address, c.name, c.locale,
      dead.address is not null as is_dead, o.address is not null as is_opted_out
    from visit join plan_contact c on c.plan_id = visit.plan_id and c.role in ('ADMIN', 'CONTACT', 'PI') and trim(c.email) <> ''
      left join mail_address dead on dead.address = lower(trim(c.email))
      left join mail_opt_out o on o.address = lower(trim(c.email)) and o.kind = 'survey'
    order by c.plan_id, (dead.address is not null), (o.address is not null),
      array_position(array['ADMIN', 'CONTACT', 'PI'], c.role), c.id),
  spent as (
    select distinct a.plan_id
    from campaign join survey_campaign other on other.fiscal_year = campaign.fiscal_year and other.id <> campaign.id
      and other.audience = campaign.audience
      join survey_assignment a on a.campaign_id = other.id
    where a.plan_id is not null),
  frame as materialized (
    select v.plan_id as subject_id, null::uuid as person_id, v.plan_id, reach.address as contact_key, v.cohort_year,
      v.country_code, 'JP' as zone_country, v.host_institution_id, v.programme_type, 'HOST' as module,
      ($4::jsonb ->> 'HOST')::numeric as minutes, reach.address, reach.name, ${offered('reach.locale')} as locale,
      case
        when spent.plan_id is not null then 'ASKED_THIS_YEAR'
        when reach.address is null then 'NO_ADDRESS'
        when reach.is_dead then 'UNDELIVERABLE'
        when reach.is_opted_out then 'UNSUBSCRIBED'
      end as reason
    from campaign cross join visit v left join reach on reach.plan_id = v.plan_id left join spent on spent.plan_id = v.plan_id)`;

export interface FrameCountRow {
  cohortYear: number;
  countryCode: string | null;
  /** Null counts those who are asked. */
  reason: ExclusionReason | null;
  count: number;
}

/** The frame counted by cohort, country and reason. */
export function countFrame(ctx: BaseCtx, frame: FrameOf): Promise<FrameCountRow[]> {
  return sql<FrameCountRow>(
    ctx.db,
    `with ${frameOf(frame.campaign.audience)}
     select cohort_year as "cohortYear", country_code as "countryCode", reason, count(*)::int as count
     from frame group by cohort_year, country_code, reason order by cohort_year, country_code nulls last, reason nulls first`,
    frameValues(frame),
  );
}

export interface FrameZoneRow {
  zoneCountry: string | null;
  /** Last part of the addresses, for the limits of a lane. */
  domain: string;
  contacts: number;
}

/** To how many contacts mails would go, by country of the clock and receiving domain. */
export function countFrameContacts(ctx: BaseCtx, frame: FrameOf): Promise<FrameZoneRow[]> {
  return sql<FrameZoneRow>(
    ctx.db,
    `with ${frameOf(frame.campaign.audience)}
     select zone_country as "zoneCountry", split_part(address, '@', 2) as domain, count(distinct contact_key)::int as contacts
     from frame where reason is null group by zone_country, split_part(address, '@', 2)`,
    frameValues(frame),
  );
}
