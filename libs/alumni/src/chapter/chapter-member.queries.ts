import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { EntityManager } from 'typeorm';

/** Grown up in the sense of the club: protected by default until then, wherever somebody lives. */
const FULL_AGE = 18;
/** Somebody who came as a pupil and left no birth date was at least this old in the year of the visit. */
const PUPIL_AGE = 15;

/**
 * A condition on `person`: of full age on the day `$n`. Without a birth date a visit as a high-school pupil decides.
 */
export const ofFullAge = (day: string): string => `
  coalesce(person.birth_date, (
    select make_date(max(p.fiscal_year) - ${PUPIL_AGE}, 4, 1) from participation t join exchange_plan p on p.id = t.plan_id
    where t.person_id = person.id and t.academic_level = 'HIGH_SCHOOL'), '1900-01-01'::date)
  <= ${day}::date - interval '${FULL_AGE} years'`;

/** A condition on `member`: takes part in the life of the club. */
export const IN_THE_CLUB = `member.status in ('ACTIVE', 'CLAIMED')`;

/**
 * Where members live: what they told themselves, else the country of the institution that sent them last, else their
 * first nationality. `$1`: one person, or null for everybody.
 */
const PLACED = `placed as (
  select member.person_id, coalesce(told.country, visit.country, person.nationalities[1]) as country
  from member join person on person.id = member.person_id
    left join profile_fact fact on fact.person_id = member.person_id and fact.field = 'COUNTRY' and fact.superseded_at is null
    left join lateral (select fact.value #>> '{}' as country) told on true
    left join lateral (
      select i.country_code as country from participation t join institution i on i.id = t.sending_institution_id
      where t.person_id = member.person_id and t.state not in ('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')
      order by t.entry_date desc nulls last, t.id desc limit 1) visit on true
  where ($1::uuid is null or member.person_id = $1) and ${IN_THE_CLUB})`;

const OF_A_COUNTRY = `c.kind in ('COUNTRY', 'COUNTRIES') and c.state <> 'CLOSED' and ($2::uuid is null or c.id = $2)`;

/**
 * Adds members to the chapters of the country they live in. Whoever left a chapter by choice is not added again.
 * @returns how many came in
 */
export function joinByCountry(
  ctx: BaseCtx,
  personId: string | null,
  chapterId: string | null,
): Promise<number> {
  return execute(
    ctx.db,
    `with ${PLACED}
     insert into chapter_member (chapter_id, person_id, source, joined_at)
     select c.id, placed.person_id, 'COUNTRY', $3 from placed join chapter c on placed.country = any(c.countries) and ${OF_A_COUNTRY}
     on conflict (chapter_id, person_id) do update set left_at = null, joined_at = excluded.joined_at
       where chapter_member.source = 'COUNTRY' and chapter_member.left_at is not null`,
    [personId, chapterId, ctx.clock.now()],
  );
}

/** Takes those out who belong by a country in which they do not live any more. @returns how many */
export function leaveByCountry(
  ctx: BaseCtx,
  personId: string | null,
  chapterId: string | null,
): Promise<number> {
  return execute(
    ctx.db,
    `with ${PLACED}
     update chapter_member m set left_at = $3
     from chapter c where c.id = m.chapter_id and m.source = 'COUNTRY' and m.left_at is null
       and ($1::uuid is null or m.person_id = $1) and ($2::uuid is null or m.chapter_id = $2) and c.state <> 'CLOSED'
       and not exists (select from placed where placed.person_id = m.person_id and placed.country = any(c.countries))`,
    [personId, chapterId, ctx.clock.now()],
  );
}

/** Joins by choice; changes nothing for somebody who chose it before. */
export function joinByChoice(ctx: BaseCtx, chapterId: string, personId: string): Promise<number> {
  return execute(
    ctx.db,
    `insert into chapter_member (chapter_id, person_id, source, joined_at)
     select $1, member.person_id, 'CHOSEN', $3 from member where member.person_id = $2 and ${IN_THE_CLUB}
     on conflict (chapter_id, person_id) do update set source = 'CHOSEN', left_at = null,
       joined_at = case when chapter_member.left_at is null then chapter_member.joined_at else excluded.joined_at end
       where chapter_member.source <> 'CHOSEN' or chapter_member.left_at is not null`,
    [chapterId, personId, ctx.clock.now()],
  );
}

/** Leaves by choice, so that the country does not bring the person back. */
export function leaveByChoice(ctx: BaseCtx, chapterId: string, personId: string): Promise<number> {
  return execute(
    ctx.db,
    `update chapter_member set source = 'CHOSEN', left_at = $3
     where chapter_id = $1 and person_id = $2 and left_at is null`,
    [chapterId, personId, ctx.clock.now()],
  );
}

/** Chapters to which a person belongs; closed ones are left out. */
export async function selectChapterIds(db: EntityManager, personId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    db,
    `select m.chapter_id as id from chapter_member m join chapter c on c.id = m.chapter_id and c.state <> 'CLOSED'
     where m.person_id = $1 and m.left_at is null order by m.joined_at, m.chapter_id`,
    [personId],
  );
  return rows.map((row) => row.id);
}

export async function isMemberOf(ctx: BaseCtx, chapterId: string, personId: string): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from chapter_member m join member on member.person_id = m.person_id and ${IN_THE_CLUB}
     where m.chapter_id = $1 and m.person_id = $2 and m.left_at is null`,
    [chapterId, personId],
  );
  return rows.length > 0;
}

export async function isOfFullAge(ctx: BaseCtx, personId: string, day: DateOnly): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from person where id = $1 and ${ofFullAge('$2')}`, [
    personId,
    day,
  ]);
  return rows.length > 0;
}

export interface CountedRow {
  cohort: number | null;
  mail: boolean;
  people: number;
}

/** How many belong to a chapter, by the year of the last visit and whether the chapter may write to them. Exact. */
export function countMembers(ctx: BaseCtx, chapterId: string): Promise<CountedRow[]> {
  return sql<CountedRow>(
    ctx.db,
    `select visit.fiscal_year as cohort,
       exists (select from consent c where c.person_id = m.person_id and c.purpose = 'SHARE_WITH_CHAPTER' and c.withdrawn_at is null) as mail,
       count(*)::int as people
     from chapter_member m join member on member.person_id = m.person_id and ${IN_THE_CLUB}
       left join lateral (
         select p.fiscal_year from participation t join exchange_plan p on p.id = t.plan_id
         where t.person_id = m.person_id and t.state not in ('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')
         order by p.fiscal_year desc limit 1) visit on true
     where m.chapter_id = $1 and m.left_at is null group by 1, 2`,
    [chapterId],
  );
}
