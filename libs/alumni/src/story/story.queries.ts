import type { BaseCtx, DateOnly, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { AGREEMENT, PHOTO_AGREED, TEXT_AGREED } from './story-consent.queries.js';
import type { StorySight } from './story-policies.js';
import type { Appearance, StoryKind, StoryState } from './story-states.js';

export interface StoryRow {
  id: string;
  slug: string;
  kind: StoryKind;
  state: StoryState;
  chapterId: string | null;
  fields: string[];
  countries: string[];
  createdAt: Date;
  publishedAt: Date | null;
  version: number;
  /** Languages in which there is a text, and its title in each. */
  titles: { language: Locale; title: string }[];
  totalCount: number;
}

const COLUMNS = `s.id, s.slug, s.kind, s.state, s.chapter_id as "chapterId", s.fields, s.countries,
  s.created_at as "createdAt", s.published_at as "publishedAt", s.version,
  coalesce((select json_agg(json_build_object('language', t.language, 'title', t.title) order by t.language)
    from story_text t where t.story_id = s.id), '[]') as titles`;
/** Parameters 1 and 2: all, chapters. */
const VISIBLE = `($1 or s.chapter_id = any($2::uuid[]))`;

/** A page of what somebody works on, the newest first, in one statement. */
export function selectStories(
  ctx: BaseCtx,
  sight: StorySight,
  filter: { state?: string | null | undefined; kind?: string | null | undefined },
  page: { first: number; after: string | null },
): Promise<StoryRow[]> {
  return sql<StoryRow>(
    ctx.db,
    `with found as (
       select ${COLUMNS}, count(*) over ()::int as "totalCount" from story s
       where ${VISIBLE} and ($3::text is null or s.state = $3) and ($4::text is null or s.kind = $4))
     select * from found where $5::uuid is null or id < $5 order by id desc limit $6`,
    [sight.all, sight.chapterIds, filter.state ?? null, filter.kind ?? null, page.after, page.first + 1],
  );
}

export async function findStory(ctx: BaseCtx, sight: StorySight, id: string): Promise<StoryRow | undefined> {
  const [row] = await sql<StoryRow>(
    ctx.db,
    `select ${COLUMNS}, 1 as "totalCount" from story s where ${VISIBLE} and s.id = $3`,
    [sight.all, sight.chapterIds, id],
  );
  return row;
}

export type StoryLock = Pick<StoryRow, 'id' | 'chapterId' | 'state' | 'version' | 'slug'>;

export async function lockStory(ctx: BaseCtx, id: string): Promise<StoryLock | undefined> {
  const [row] = await sql<StoryLock>(
    ctx.db,
    `select id, chapter_id as "chapterId", state, version, slug from story where id = $1 for no key update`,
    [id],
  );
  return row;
}

export interface StoryTextRow {
  language: Locale;
  title: string;
  lead: string;
  body: unknown;
  updatedAt: Date;
  version: number;
}

export function textsOf(ctx: BaseCtx, storyId: string): Promise<StoryTextRow[]> {
  return sql<StoryTextRow>(
    ctx.db,
    `select language, title, lead, body, updated_at as "updatedAt", version from story_text where story_id = $1
     order by language`,
    [storyId],
  );
}

export interface StoryPhotoRow {
  id: string;
  width: number;
  height: number;
  altJa: string;
  altEn: string;
  altZhHans: string;
  showsNobody: boolean;
  /** It may be shown to everybody at this moment. */
  isAgreed: boolean;
}

/** Photographs of a story that were not taken out, in the order in which they came. */
export function photosOf(ctx: BaseCtx, storyId: string, today: DateOnly): Promise<StoryPhotoRow[]> {
  return sql<StoryPhotoRow>(
    ctx.db,
    `select f.id, f.width, f.height, f.alt_ja as "altJa", f.alt_en as "altEn", f.alt_zh_hans as "altZhHans",
       f.shows_nobody as "showsNobody", ${PHOTO_AGREED('$2')} as "isAgreed"
     from story_photo f where f.story_id = $1 and f.taken_out_at is null order by f.id`,
    [storyId, today],
  );
}

export interface StoryPersonRow {
  id: string;
  name: string;
  memberId: string | null;
  appears: Appearance;
  photoId: string | null;
  agreement: 'YES' | 'NO' | 'GUARDIAN';
}

/** Who appears in a story, and whether they agree; for those who work on it. */
export function personsOf(ctx: BaseCtx, storyId: string, today: DateOnly): Promise<StoryPersonRow[]> {
  return sql<StoryPersonRow>(
    ctx.db,
    `select a.id, p.name_latin as name, m.member_id as "memberId", a.appears, a.photo_id as "photoId",
       ${AGREEMENT('$2')} as agreement
     from story_person a join person p on p.id = a.person_id left join member m on m.person_id = p.id
     where a.story_id = $1 and not exists (select from story_photo f where f.id = a.photo_id and f.taken_out_at is not null)
     order by a.id`,
    [storyId, today],
  );
}

export async function isSlugTaken(ctx: BaseCtx, slug: string, besides: string | null): Promise<boolean> {
  return (
    (
      await sql(ctx.db, `select 1 from story where slug = $1 and id is distinct from $2::uuid`, [
        slug,
        besides,
      ])
    ).length > 0
  );
}

export async function insertStory(
  ctx: BaseCtx,
  row: { id: string; slug: string; kind: StoryKind; chapterId: string | null; createdBy: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into story (id, slug, kind, state, chapter_id, created_by, created_at)
     values ($1, $2, $3, 'DRAFT', $4, $5, $6) on conflict (slug) do nothing`,
    [row.id, row.slug, row.kind, row.chapterId, row.createdBy, ctx.clock.now()],
  );
}

export async function updateStory(
  ctx: BaseCtx,
  row: { id: string; slug: string; kind: StoryKind; fields: readonly string[]; countries: readonly string[] },
): Promise<void> {
  await execute(
    ctx.db,
    `update story set slug = $2, kind = $3, fields = $4, countries = $5, version = version + 1 where id = $1`,
    [row.id, row.slug, row.kind, row.fields, row.countries],
  );
}

/** Writes a text if nobody else has since `version`; 0 begins a language. @returns 0 when somebody has */
export function putText(
  ctx: BaseCtx,
  row: { storyId: string; language: string; title: string; lead: string; body: unknown; version: number },
): Promise<number> {
  const values = [row.storyId, row.language, row.title, row.lead, JSON.stringify(row.body), ctx.clock.now()];
  if (row.version === 0)
    return execute(
      ctx.db,
      `insert into story_text (story_id, language, title, lead, body, updated_at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      values,
    );
  return execute(
    ctx.db,
    `update story_text set title = $3, lead = $4, body = $5, updated_at = $6, version = version + 1
     where story_id = $1 and language = $2 and version = $7`,
    [...values, row.version],
  );
}

export function moveStoryTo(ctx: BaseCtx, id: string, from: StoryState, to: StoryState): Promise<number> {
  return execute(
    ctx.db,
    `update story set state = $3, version = version + 1,
       published_at = case when $3 = 'PUBLISHED' then coalesce(published_at, $4) else published_at end
     where id = $1 and state = $2`,
    [id, from, to, ctx.clock.now()],
  );
}

/** Stories that are published although somebody in their text does not agree any more. */
export function publishedWithout(ctx: BaseCtx, personId: string, today: DateOnly): Promise<{ id: string }[]> {
  return sql<{ id: string }>(
    ctx.db,
    `select s.id from story s where s.state = 'PUBLISHED' and not ${TEXT_AGREED('$2')}
       and exists (select from story_person a where a.story_id = s.id and a.person_id = $1) for no key update`,
    [personId, today],
  );
}
