import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { IN_THE_CLUB } from '../chapter/chapter-member.queries.js';

export interface CityRow {
  id: string;
  chapterId: string;
  name: string;
  isOpen: boolean;
}

const COLUMNS = `id, chapter_id as "chapterId", name, is_open as "isOpen"`;

/** Cities that a chapter asks about, and those it asked about; by name. */
export function selectCities(ctx: BaseCtx, chapterIds: readonly string[]): Promise<CityRow[]> {
  return sql<CityRow>(
    ctx.db,
    `select ${COLUMNS} from chapter_city where chapter_id = any($1::uuid[]) order by name, id`,
    [chapterIds],
  );
}

export async function findCity(ctx: BaseCtx, id: string): Promise<CityRow | undefined> {
  return (await sql<CityRow>(ctx.db, `select ${COLUMNS} from chapter_city where id = $1`, [id]))[0];
}

/** @returns 0 when the city is listed */
export function insertCity(
  ctx: BaseCtx,
  row: { id: string; chapterId: string; name: string; nameKey: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into chapter_city (id, chapter_id, name, name_key, created_at) values ($1, $2, $3, $4, $5)
     on conflict (chapter_id, name_key) do update set is_open = true where not chapter_city.is_open`,
    [row.id, row.chapterId, row.name, row.nameKey, ctx.clock.now()],
  );
}

export function setCityOpen(ctx: BaseCtx, id: string, isOpen: boolean): Promise<number> {
  return execute(ctx.db, `update chapter_city set is_open = $2 where id = $1 and is_open <> $2`, [
    id,
    isOpen,
  ]);
}

export function insertDemand(
  ctx: BaseCtx,
  cityId: string,
  personId: string,
  month: DateOnly,
): Promise<number> {
  return execute(
    ctx.db,
    `insert into demand (city_id, person_id, month, told_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [cityId, personId, month, ctx.clock.now()],
  );
}

export function deleteDemand(
  ctx: BaseCtx,
  cityId: string,
  personId: string,
  month: DateOnly,
): Promise<number> {
  return execute(ctx.db, `delete from demand where city_id = $1 and person_id = $2 and month = $3`, [
    cityId,
    personId,
    month,
  ]);
}

/** What a person said, from a month on. */
export function selectOwnDemand(
  ctx: BaseCtx,
  personId: string,
  chapterIds: readonly string[],
  from: DateOnly,
): Promise<{ cityId: string; chapterId: string; month: DateOnly }[]> {
  return sql(
    ctx.db,
    `select d.city_id as "cityId", c.chapter_id as "chapterId", d.month::text as month
     from demand d join chapter_city c on c.id = d.city_id
     where d.person_id = $1 and c.chapter_id = any($2::uuid[]) and d.month >= $3::date order by d.month, c.name`,
    [personId, chapterIds, from],
  );
}

export interface DemandCount {
  cityId: string;
  month: DateOnly;
  people: number;
}

/**
 * How many would come, by city and month; people who still belong to the club only. Exact: nobody but `protectTable`
 * and the secretariat's screens may hold these.
 */
export function countDemand(ctx: BaseCtx, chapterId: string, from: DateOnly): Promise<DemandCount[]> {
  return sql<DemandCount>(
    ctx.db,
    `select d.city_id as "cityId", d.month::text as month, count(*)::int as people
     from demand d join chapter_city c on c.id = d.city_id join member on member.person_id = d.person_id and ${IN_THE_CLUB}
     where c.chapter_id = $1 and d.month >= $2::date group by 1, 2`,
    [chapterId, from],
  );
}

/** The same people by month and by city, each counted once, for the totals. */
export function countDemandPeople(
  ctx: BaseCtx,
  chapterId: string,
  from: DateOnly,
): Promise<{ cityId: string | null; month: DateOnly | null; people: number }[]> {
  return sql(
    ctx.db,
    `select d.city_id as "cityId", d.month::text as month, count(distinct d.person_id)::int as people
     from demand d join chapter_city c on c.id = d.city_id join member on member.person_id = d.person_id and ${IN_THE_CLUB}
     where c.chapter_id = $1 and d.month >= $2::date group by grouping sets ((d.city_id), (d.month), ())`,
    [chapterId, from],
  );
}
