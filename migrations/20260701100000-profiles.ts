import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFact, createTriggers, createUpdateTrigger, dropTriggers } from './facts-and-rollups/parts.js';
import type { Column } from './facts-and-rollups/parts.js';

/** Who may see a field when nobody has chosen; the order of the fields is that of the array `shown`. */
const FIELDS: readonly (readonly [field: string, usual: number])[] = [
  ['DISPLAY_NAME', 4],
  ['ABOUT', 4],
  ['COUNTRY', 4],
  ['CITY', 2],
  ['AFFILIATION', 3],
  ['POSITION', 3],
  ['LEVEL', 3],
  ['FIELDS', 4],
  ['LANGUAGES', 4],
  ['IN_JAPAN', 3],
  ['OFFERS_HELP', 4],
  ['LINKS', 3],
  ['VISITS', 4],
];
const AUDIENCES = ['ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'];

const values = FIELDS.map(([field, usual], place) => `(${place + 1}, '${field}', ${usual})`).join(', ');
const ranks = AUDIENCES.map((word, rank) => `('${word}', ${rank})`).join(', ');
/** The person, and the records that were found to be of the same person. */
const SELVES = `(select m.person_id union all select x.id from person x where x.merged_into_id = m.person_id)`;
const CAME = `('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')`;

/**
 * What stands in the list of members, one row per living membership: what the person told, and as a number from 0
 * (only me) to 5 (public) how far each field reaches, as an adult and while a minor. The consent DIRECTORY_VISIBILITY
 * and a hidden membership cap them all; no field reaches further than the name. What was agreed to or chosen before
 * the majority does not count after it, and what a guardian agreed to only before it.
 */
const NOW = `
select m.person_id, m.id as member_id, grown.adult_on, reach.shown, reach.shown_minor,
  coalesce(told.facts ->> 'DISPLAY_NAME', n.name_latin) as name,
  case when told.facts ->> 'DISPLAY_NAME' is null then n.name_native end as name_native,
  case when told.facts ->> 'DISPLAY_NAME' is null then n.name_native_lang end as name_native_lang,
  lower(' ' || coalesce(told.name_key, concat_ws(' ', n.name_latin, n.name_native,
    (select string_agg(substr(k, 3), ' ' order by k) from unnest(n.match_keys) k where k ~ '^[nsv]:')))) as name_key,
  lower(coalesce(told.facts ->> 'DISPLAY_NAME', n.name_latin)) as sort_key, told.facts,
  coalesce(told.facts ->> 'COUNTRY', visits.country_code) as country_code,
  told.facts ->> 'LEVEL' as level,
  array(select jsonb_array_elements_text(coalesce(told.facts -> 'FIELDS', '[]'))) as fields,
  array(select jsonb_array_elements_text(coalesce(told.facts -> 'LANGUAGES', '[]'))) as languages,
  coalesce((told.facts ->> 'IN_JAPAN')::boolean, false) as is_in_japan,
  jsonb_array_length(coalesce(told.facts -> 'OFFERS_HELP', '[]')) > 0 as offers_help,
  visits.plan_ids, visits.host_ids, visits.years
from member m
  join person n on n.id = m.person_id and n.merged_into_id is null
  cross join lateral (
    select coalesce(jsonb_object_agg(f.field, f.value), '{}') as facts, max(f.search_key) as name_key
    from (select distinct on (field) field, value, search_key from profile_fact
      where person_id in ${SELVES} and superseded_at is null order by field, confirmed_at desc, id desc) f) told
  cross join lateral (
    select coalesce(array_agg(p.id order by p.visit_start desc, p.id), '{}') as plan_ids,
      coalesce(array_agg(distinct p.host_institution_id), '{}') as host_ids,
      coalesce(array_agg(distinct p.fiscal_year), '{}') as years,
      (array_agg(i.country_code order by p.visit_start desc) filter (where i.country_code is not null))[1] as country_code,
      min(make_date(p.fiscal_year - 15, 4, 1)) filter (where t.academic_level = 'HIGH_SCHOOL') as assumed_birth
    from participation t
      -- looked up one by one, also before the planner has counted the tables
      cross join lateral (select * from exchange_plan own where own.id = t.plan_id offset 0) p
      left join institution i on i.id = t.sending_institution_id
    where t.person_id = m.person_id and t.state not in ${CAME}) visits
  cross join lateral (
    select (coalesce(n.birth_date, visits.assumed_birth) + make_interval(years => greatest(18, (
      select max(g.age) from guardian_age g
      where g.country_code = any(n.nationalities) or g.country_code = told.facts ->> 'COUNTRY'))))::date as adult_on) grown
  left join lateral (
    select c.choice, c.by_guardian, c.withdrawn_at is null as holds,
      grown.adult_on is null or (c.given_at at time zone 'Asia/Tokyo')::date >= grown.adult_on as is_adults
    from consent c where c.purpose = 'DIRECTORY_VISIBILITY' and c.person_id in ${SELVES}
    order by c.person_id = m.person_id desc, c.given_at desc, c.id desc limit 1) agreed on true
  cross join lateral (
    select case when m.hidden_by_self_at is not null or m.hidden_by_office_at is not null then 1
        when agreed.holds and agreed.is_adults and not agreed.by_guardian
          then case agreed.choice when 'ALL_MEMBERS' then 5 when 'CHAPTER' then 3 when 'SAME_PLAN' then 2 else 1 end
        else 1 end as adult,
      case when m.hidden_by_self_at is null and m.hidden_by_office_at is null and agreed.holds and agreed.by_guardian
        then 2 else 1 end as minor,
      exists (select from consent h where h.person_id in ${SELVES} and h.purpose = 'HELP_OTHERS' and h.withdrawn_at is null
        and not h.by_guardian
        and (grown.adult_on is null or (h.given_at at time zone 'Asia/Tokyo')::date >= grown.adult_on)) as helps) ceiling
  cross join lateral (
    select array_agg(least(ceiling.adult, greatest(r.adult, r.floor), r.name_adult)::smallint order by r.place) as shown,
      array_agg(least(ceiling.minor, greatest(r.minor, r.floor), r.name_minor)::smallint order by r.place) as shown_minor
    from (
      select d.place, case when d.place = 1 then 1 else 0 end as floor,
        least(coalesce(chosen.adult, d.usual),
          case when d.field = 'OFFERS_HELP' and not ceiling.helps then 1 else 5 end) as adult,
        case when d.field = 'OFFERS_HELP' then 1 else coalesce(chosen.minor, 2) end as minor,
        greatest(1, first_value(coalesce(chosen.adult, d.usual)) over (order by d.place)) as name_adult,
        greatest(1, first_value(coalesce(chosen.minor, 2)) over (order by d.place)) as name_minor
      from (values ${values}) d(place, field, usual)
        left join (
          select c.field, min(a.rank) filter (where grown.adult_on is null
              or (c.chosen_at at time zone 'Asia/Tokyo')::date >= grown.adult_on) as adult, min(a.rank) as minor
          from profile_audience c join (values ${ranks}) a(word, rank) on a.word = c.audience
          where c.person_id in ${SELVES} group by c.field) chosen on chosen.field = d.field) r) reach
where m.status in ('ACTIVE', 'CLAIMED')`;

const COLUMNS: readonly Column[] = [
  { name: 'person_id', type: 'uuid', notNull: true },
  { name: 'member_id', type: 'uuid', notNull: true },
  { name: 'adult_on', type: 'date' },
  { name: 'shown', type: 'smallint[]', notNull: true },
  { name: 'shown_minor', type: 'smallint[]', notNull: true },
  { name: 'name', type: 'text', notNull: true },
  { name: 'name_native', type: 'text' },
  { name: 'name_native_lang', type: 'text' },
  { name: 'name_key', type: 'text', notNull: true },
  { name: 'sort_key', type: 'text', notNull: true },
  { name: 'facts', type: 'jsonb', notNull: true },
  { name: 'country_code', type: 'text' },
  { name: 'level', type: 'text' },
  { name: 'fields', type: 'text[]', notNull: true },
  { name: 'languages', type: 'text[]', notNull: true },
  { name: 'is_in_japan', type: 'boolean', notNull: true },
  { name: 'offers_help', type: 'boolean', notNull: true },
  { name: 'plan_ids', type: 'uuid[]', notNull: true },
  { name: 'host_ids', type: 'uuid[]', notNull: true },
  { name: 'years', type: 'integer[]', notNull: true },
];
/** What changes of an entry. */
const REST = COLUMNS.slice(1).map(({ name }) => name);

const PURPOSES = `'CLUB_CONTACT', 'DIRECTORY_VISIBILITY', 'SURVEY_CONTACT', 'PUBLISH_STORY', 'PUBLISH_PHOTO', 'HELP_OTHERS',
  'SHARE_WITH_HOST', 'SHARE_WITH_CHAPTER', 'PARTNER_INFO', 'RESEARCH_REUSE', 'PAPER_LOOKUP'`;
const WATCHED = ['member', 'consent', 'participation', 'profile_fact', 'profile_audience'] as const;

/**
 * Profiles: what a person told and who may see it become one row that the list of members is searched by. The database
 * keeps that row while anything that it stands on changes, whoever writes it, so that what was hidden is hidden at
 * once; the person is held meanwhile, so that of two changes at the same moment neither is lost.
 */
export class Profiles20260701100000 implements MigrationInterface {
  readonly name = 'Profiles20260701100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`set local statement_timeout = 0`);
    await runner.query(`
      create schema extensions;
      create extension pg_trgm schema extensions;

      create table guardian_age (
        country_code text not null,
        age smallint not null,
        source text not null,
        constraint guardian_age_pk primary key (country_code),
        constraint guardian_age_country_ck check (country_code ~ '^[A-Z]{2}$'),
        constraint guardian_age_age_ck check (age between 18 and 25)
      );
      insert into guardian_age (country_code, age, source) values
        ('IN', 18, 'Digital Personal Data Protection Act 2023, section 2(f) and 9'),
        ('KR', 19, 'Civil Act, article 4'),
        ('SG', 21, 'Age of majority at common law'),
        ('TH', 20, 'Civil and Commercial Code, section 19');

      alter table member add column hidden_by_self_at timestamptz;
      alter table member add column hidden_by_office_at timestamptz;
      alter table member add column majority_told_at timestamptz;
      alter table profile_fact add column search_key text;
      alter table consent drop constraint consent_purpose_ck;
      alter table consent add constraint consent_purpose_ck check (purpose in (${PURPOSES}, 'PROFILE_FROM_ANSWERS'));
    `);
    await runner.query(
      createFact({
        name: 'profile_entry',
        key: 'person_id',
        columns: COLUMNS,
        now: NOW,
        indexes: { sort: 'sort_key collate "C", person_id', member: 'member_id' },
      }),
    );
    await runner.query(`
      -- whose membership lives is looked up, so that what the rows say is worked out once
      create or replace function refresh_profile_entry(keys uuid[]) returns void language plpgsql as $$
      begin
        delete from profile_entry f where f.person_id = any(keys) and not exists (
          select from member m join person n on n.id = m.person_id and n.merged_into_id is null
          where m.person_id = f.person_id and m.status in ('ACTIVE', 'CLAIMED'));
        insert into profile_entry select n.* from profile_entry_now() n where n.person_id = any(keys) order by n.person_id
        on conflict (person_id) do update set ${REST.map((column) => `${column} = excluded.${column}`).join(', ')}
        where (${REST.map((column) => `profile_entry.${column}`).join(', ')})
          is distinct from (${REST.map((column) => `excluded.${column}`).join(', ')});
      end $$;
      create index profile_entry_name_ix on profile_entry using gin (name_key extensions.gin_trgm_ops);

      create function keep_profile_entries(keys uuid[]) returns void language plpgsql as $$
      declare standing uuid[];
      begin
        standing := array(select distinct coalesce(n.merged_into_id, n.id) from person n where n.id = any(keys)) || keys;
        perform from person n where n.id = any(standing) order by n.id for no key update;
        perform refresh_profile_entry(standing);
      end $$;

      create function profile_row_to_entry() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then perform keep_profile_entries(array(select distinct person_id from new_rows));
        elsif tg_op = 'DELETE' then perform keep_profile_entries(array(select distinct person_id from old_rows));
        else perform keep_profile_entries(array(
          select person_id from new_rows union select person_id from old_rows));
        end if;
        return null;
      end $$;
      ${WATCHED.map((table) => createTriggers(table, 'entry', 'profile_row_to_entry')).join('\n')}

      create function person_to_profile_entry() returns trigger language plpgsql as $$
      begin
        perform keep_profile_entries(array(
          select n.id from new_rows n join old_rows o on o.id = n.id
          where (n.name_latin, n.name_native, n.name_native_lang, n.birth_date, n.nationalities, n.match_keys, n.merged_into_id)
            is distinct from
            (o.name_latin, o.name_native, o.name_native_lang, o.birth_date, o.nationalities, o.match_keys, o.merged_into_id)
          union select o.merged_into_id from new_rows n join old_rows o on o.id = n.id
          where o.merged_into_id is not null and n.merged_into_id is distinct from o.merged_into_id));
        return null;
      end $$;
      ${createUpdateTrigger('person', 'entry', 'person_to_profile_entry')}

      create function plan_to_profile_entry() returns trigger language plpgsql as $$
      begin
        perform keep_profile_entries(array(
          select distinct t.person_id from new_rows n join old_rows o on o.id = n.id join participation t on t.plan_id = n.id
          where (n.fiscal_year, n.host_institution_id, n.visit_start)
            is distinct from (o.fiscal_year, o.host_institution_id, o.visit_start)));
        return null;
      end $$;
      ${createUpdateTrigger('exchange_plan', 'entry', 'plan_to_profile_entry')}

      insert into profile_entry select * from profile_entry_now();
      analyze profile_entry;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${WATCHED.map((table) => dropTriggers(table, 'entry')).join('\n')}
      ${dropTriggers('person', 'entry', ['update'])}
      ${dropTriggers('exchange_plan', 'entry', ['update'])}
      drop function plan_to_profile_entry();
      drop function person_to_profile_entry();
      drop function profile_row_to_entry();
      drop function keep_profile_entries(uuid[]);
      drop function repair_profile_entry();
      drop function refresh_profile_entry(uuid[]);
      drop function profile_entry_now();
      drop table profile_entry;
      drop table guardian_age;
      alter table profile_fact drop column search_key;
      delete from consent where purpose = 'PROFILE_FROM_ANSWERS';
      alter table consent drop constraint consent_purpose_ck;
      alter table consent add constraint consent_purpose_ck check (purpose in (${PURPOSES}));
      alter table member drop column majority_told_at;
      alter table member drop column hidden_by_office_at;
      alter table member drop column hidden_by_self_at;
      drop extension pg_trgm;
      drop schema extensions;
    `);
  }
}
