import type { BaseCtx, DateOnly } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { DEFAULT_GUARDIAN_AGE, GUARDIAN_AGES, HIGH_SCHOOL_AGE } from '../campaign/cadence.js';

/*
 * Somebody is lost whom no mail reaches: no address is known, or every known one sends mails back. Who asked for no
 * mail, left or died is not lost.
 */

const GUARDIAN_TABLE = JSON.stringify(GUARDIAN_AGES);

const NOT_COME = `('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')`;

/** A condition on `person` and `member`: some address of theirs takes mail. */
const REACHABLE = `exists (
  select from unnest(array[member.contact_email, member.contact_email_second, person.email, person.email_second]) given(address)
    left join mail_address dead on dead.address = lower(trim(given.address))
  where trim(given.address) <> '' and dead.address is null)`;

const STAYS = `person.merged_into_id is null and coalesce(member.status, '') not in ('OPTED_OUT', 'DECEASED', 'MERGED', 'RELEASED')`;

/** A condition: grown up on the day `$n`, by the guardian age of the country; without a birth date by the school level. */
const grownUp = (day: string, country: string): string => `
  coalesce(date_part('year', age(${day}::date, coalesce(person.birth_date,
    case when t.academic_level = 'HIGH_SCHOOL' then make_date(p.fiscal_year - ${HIGH_SCHOOL_AGE}, 4, 1) end)))
    >= coalesce(('${GUARDIAN_TABLE}'::jsonb ->> ${country})::int, ${DEFAULT_GUARDIAN_AGE}), true)`;

const COUNTRY = `coalesce(sender.country_code, person.nationalities[1])`;

export interface LostFilter {
  campaignId?: string | null | undefined;
  cohortYear?: number | null | undefined;
  countryCode?: string | null | undefined;
}

const LOST = `
  lost as (
    select distinct on (person.id) person.id, person.name_latin as name, member.member_id, p.fiscal_year as cohort_year,
      country.code as country_code, p.title_ja, p.title_en,
      case when coalesce(nullif(trim(member.contact_email), ''), nullif(trim(member.contact_email_second), ''),
        nullif(trim(person.email), ''), nullif(trim(person.email_second), '')) is null then 'NO_ADDRESS' else 'UNDELIVERABLE' end as reason,
      (select max(l.locked_at) from reconnect_link l where l.person_id = person.id) as locked_at
    from participation t join exchange_plan p on p.id = t.plan_id and p.visit_end < $1::date
      join person on person.id = t.person_id left join member on member.person_id = person.id
      left join institution sender on sender.id = t.sending_institution_id left join country on country.code = ${COUNTRY}
    where t.state not in ${NOT_COME} and ${STAYS} and not ${REACHABLE}
      and ($2::uuid is null
        or exists (select from survey_exclusion x where x.campaign_id = $2 and x.subject_id = person.id
                     and x.reason in ('NO_ADDRESS', 'UNDELIVERABLE'))
        or exists (select from survey_assignment a where a.campaign_id = $2 and a.person_id = person.id
                     and a.state = 'UNDELIVERABLE'))
    order by person.id, p.fiscal_year desc, p.id)`;

export interface LostCountRow {
  cohortYear: number;
  countryCode: string | null;
  reason: 'NO_ADDRESS' | 'UNDELIVERABLE';
  count: number;
}

/** How many are lost, by cohort, country and reason. */
export function countLost(ctx: BaseCtx, today: DateOnly, campaignId: string | null): Promise<LostCountRow[]> {
  return sql<LostCountRow>(
    ctx.db,
    `with ${LOST} select cohort_year as "cohortYear", country_code as "countryCode", reason, count(*)::int as count from lost
     group by 1, 2, 3 order by 1, 2 nulls last, 3`,
    [today, campaignId],
  );
}

export interface LostRow {
  personId: string;
  name: string;
  memberId: string | null;
  cohortYear: number;
  countryCode: string | null;
  titleJa: string;
  titleEn: string;
  reason: 'NO_ADDRESS' | 'UNDELIVERABLE';
  /** When the latest reconnect link was closed after too many wrong proofs. */
  lockedAt: Date | null;
  totalCount: number;
}

/** A page of lost people, by name. */
export function selectLost(
  ctx: BaseCtx,
  today: DateOnly,
  filter: LostFilter,
  page: { first: number; after: readonly [string, string] | null },
): Promise<LostRow[]> {
  return sql<LostRow>(
    ctx.db,
    `with ${LOST}, matching as (
       select * from lost where ($3::int is null or cohort_year = $3) and ($4::text is null or country_code = $4))
     select id as "personId", name, member_id as "memberId", cohort_year as "cohortYear", country_code as "countryCode",
       title_ja as "titleJa", title_en as "titleEn", reason, locked_at as "lockedAt", (select count(*)::int from matching) as "totalCount"
     from matching where $5::text is null or (name, id) > ($5::text, $6::uuid) order by name, id limit $7`,
    [
      today,
      filter.campaignId ?? null,
      filter.cohortYear ?? null,
      filter.countryCode ?? null,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first + 1,
    ],
  );
}

export interface HelperRow {
  lostPersonId: string;
  personId: string;
  name: string;
  memberId: string | null;
}

/** Who of the same visits could find somebody: grown-up members with an account whom mail reaches. */
export function selectHelpers(
  ctx: BaseCtx,
  today: DateOnly,
  lostPersonIds: readonly string[],
): Promise<HelperRow[]> {
  return sql<HelperRow>(
    ctx.db,
    `select distinct gone.person_id as "lostPersonId", person.id as "personId", person.name_latin as name,
       member.member_id as "memberId"
     from participation gone join participation t on t.plan_id = gone.plan_id and t.person_id <> gone.person_id
       join exchange_plan p on p.id = t.plan_id join person on person.id = t.person_id
       join member on member.person_id = person.id and member.status = 'CLAIMED'
       left join institution sender on sender.id = t.sending_institution_id
     where gone.person_id = any($2::uuid[]) and gone.state not in ${NOT_COME} and t.state not in ${NOT_COME}
       and ${STAYS} and ${REACHABLE} and ${grownUp('$1', COUNTRY)}
     order by name, "personId"`,
    [today, lostPersonIds],
  );
}

export interface LostFellowRow {
  personId: string;
  name: string;
  titleJa: string;
  titleEn: string;
  fiscalYear: number;
}

/**
 * Lost people of a member's own visits, both grown up. Hidden from the list is who was asked about the directory and
 * did not agree to be shown to the group; who was never reached could not be asked, and the group knows them.
 */
export function selectLostFellows(
  ctx: BaseCtx,
  today: DateOnly,
  helperPersonId: string,
): Promise<LostFellowRow[]> {
  return sql<LostFellowRow>(
    ctx.db,
    `with mine as (
       select t.plan_id from participation t join exchange_plan p on p.id = t.plan_id join person on person.id = t.person_id
         left join institution sender on sender.id = t.sending_institution_id
       where t.person_id = $2 and t.state not in ${NOT_COME} and ${grownUp('$1', COUNTRY)})
     select distinct on (person.name_latin, person.id) person.id as "personId", person.name_latin as name,
       p.title_ja as "titleJa", p.title_en as "titleEn", p.fiscal_year as "fiscalYear"
     from mine join participation t on t.plan_id = mine.plan_id and t.person_id <> $2 and t.state not in ${NOT_COME}
       join exchange_plan p on p.id = t.plan_id and p.visit_end < $1::date join person on person.id = t.person_id
       join member on member.person_id = person.id left join institution sender on sender.id = t.sending_institution_id
     where ${STAYS} and not ${REACHABLE} and ${grownUp('$1', COUNTRY)}
       and (exists (select from consent c where c.person_id = person.id and c.purpose = 'DIRECTORY_VISIBILITY' and c.withdrawn_at is null)
         or not (exists (select from consent c where c.person_id = person.id)
           or exists (select from completion_report r join participation own on own.id = r.participation_id
                      where own.person_id = person.id and r.state in ('SUBMITTED', 'ACCEPTED'))))
     order by person.name_latin, person.id, p.fiscal_year desc`,
    [today, helperPersonId],
  );
}
