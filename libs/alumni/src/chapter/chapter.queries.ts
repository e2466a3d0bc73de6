import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ChapterKind, ChapterState } from './chapter-states.js';

export interface ChapterRow {
  id: string;
  slug: string;
  kind: ChapterKind;
  parentId: string | null;
  acronym: string | null;
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  ownName: string | null;
  countries: string[];
  place: string | null;
  fields: string[];
  languages: string[];
  timeZone: string;
  foundedOn: string | null;
  registeredOn: string | null;
  registeredWith: string | null;
  state: ChapterState;
  version: number;
}

const COLUMNS = `c.id, c.slug, c.kind, c.parent_id as "parentId", c.acronym, c.name_ja as "nameJa", c.name_en as "nameEn",
  c.name_zh_hans as "nameZhHans", c.own_name as "ownName", c.countries, c.place, c.fields, c.languages,
  c.time_zone as "timeZone", c.founded_on as "foundedOn", c.registered_on as "registeredOn",
  c.registered_with as "registeredWith", c.state, c.version`;

export async function findChapter(ctx: BaseCtx, id: string): Promise<ChapterRow | undefined> {
  return (await sql<ChapterRow>(ctx.db, `select ${COLUMNS} from chapter c where c.id = $1`, [id]))[0];
}

export async function findChapterBySlug(ctx: BaseCtx, slug: string): Promise<ChapterRow | undefined> {
  return (await sql<ChapterRow>(ctx.db, `select ${COLUMNS} from chapter c where c.slug = $1`, [slug]))[0];
}

/** Holds a chapter still until the transaction ends. */
export async function lockChapter(ctx: BaseCtx, id: string): Promise<ChapterRow | undefined> {
  return (
    await sql<ChapterRow>(ctx.db, `select ${COLUMNS} from chapter c where c.id = $1 for no key update`, [id])
  )[0];
}

export type ChapterFields = Omit<ChapterRow, 'id' | 'state' | 'version'>;

const values = (row: ChapterFields) => [
  row.slug,
  row.kind,
  row.parentId,
  row.acronym,
  row.nameJa,
  row.nameEn,
  row.nameZhHans,
  row.ownName,
  row.countries,
  row.place,
  row.fields,
  row.languages,
  row.timeZone,
  row.foundedOn,
  row.registeredOn,
  row.registeredWith,
];

/** @returns 0 when the address is taken */
export function insertChapter(
  ctx: BaseCtx,
  id: string,
  row: ChapterFields,
  state: ChapterState,
): Promise<number> {
  return execute(
    ctx.db,
    `insert into chapter (id, created_at, state, slug, kind, parent_id, acronym, name_ja, name_en, name_zh_hans, own_name,
       countries, place, fields, languages, time_zone, founded_on, registered_on, registered_with)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (slug) do nothing`,
    [id, ctx.clock.now(), state, ...values(row)],
  );
}

/** @returns 0 when somebody else changed it meanwhile */
export function updateChapter(
  ctx: BaseCtx,
  id: string,
  version: number,
  row: ChapterFields,
): Promise<number> {
  return execute(
    ctx.db,
    `update chapter set slug = $3, kind = $4, parent_id = $5, acronym = $6, name_ja = $7, name_en = $8, name_zh_hans = $9,
       own_name = $10, countries = $11, place = $12, fields = $13, languages = $14, time_zone = $15, founded_on = $16,
       registered_on = $17, registered_with = $18, version = version + 1
     where id = $1 and version = $2`,
    [id, version, ...values(row)],
  );
}

export async function isSlugTaken(ctx: BaseCtx, slug: string, exceptId: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from chapter where slug = $1 and id <> $2`, [slug, exceptId]);
  return rows.length > 0;
}

/** Moves a chapter on; 0 when it is not in one of the states before. */
export function moveChapter(
  ctx: BaseCtx,
  id: string,
  to: ChapterState,
  before: readonly ChapterState[],
): Promise<number> {
  return execute(
    ctx.db,
    `update chapter set state = $2, version = version + 1 where id = $1 and state = any($3::text[])`,
    [id, to, before],
  );
}

export interface ListedChapter extends ChapterRow {
  /** The reader belongs to it. */
  isMine: boolean;
  totalCount: number;
}

/** A page of chapters by English name; closed ones only where asked for. */
export function selectChapters(
  ctx: BaseCtx,
  filter: { withClosed: boolean; kind: string | null; country: string | null; mineOf: string | null },
  readerId: string | null,
  page: { first: number; after: readonly [string, string] | null },
): Promise<ListedChapter[]> {
  return sql<ListedChapter>(
    ctx.db,
    `with matching as (
       select c.*, exists (select from chapter_member m where m.chapter_id = c.id and m.person_id = $5 and m.left_at is null) as mine
       from chapter c
       where ($1 or c.state <> 'CLOSED') and ($2::text is null or c.kind = $2) and ($3::text is null or $3 = any(c.countries))
         and ($4::uuid is null or exists (
           select from chapter_member m where m.chapter_id = c.id and m.person_id = $4 and m.left_at is null)))
     select ${COLUMNS}, c.mine as "isMine", (select count(*)::int from matching) as "totalCount"
     from matching c where $6::text is null or (c.name_en, c.id) > ($6::text, $7::uuid)
     order by c.name_en, c.id limit $8`,
    [
      filter.withClosed,
      filter.kind,
      filter.country,
      filter.mineOf,
      readerId,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first + 1,
    ],
  );
}

/** Open branches of chapters. */
export function selectBranches(ctx: BaseCtx, parentIds: readonly string[]): Promise<ChapterRow[]> {
  return sql<ChapterRow>(
    ctx.db,
    `select ${COLUMNS} from chapter c where c.parent_id = any($1::uuid[]) and c.state <> 'CLOSED' order by c.name_en, c.id`,
    [parentIds],
  );
}
