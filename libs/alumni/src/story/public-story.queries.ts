import type { BaseCtx, DateOnly, Locale } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { PHOTO_AGREED, TEXT_AGREED } from './story-consent.queries.js';
import type { StoryKind } from './story-states.js';

export interface PublicStoryRow {
  id: string;
  slug: string;
  kind: StoryKind;
  chapterId: string | null;
  fields: string[];
  countries: string[];
  publishedAt: Date;
  language: Locale;
  languages: Locale[];
  title: string;
  lead: string;
  body: unknown;
  updatedAt: Date;
  photos: { id: string; width: number; height: number; altJa: string; altEn: string; altZhHans: string }[];
  totalCount: number;
}

/** $1 today, $2 the wanted language. The wanted language, else English, else Japanese, else what there is. */
const STORY = `select s.id, s.slug, s.kind, s.chapter_id as "chapterId", s.fields, s.countries,
    s.published_at as "publishedAt", t.language,
    array(select o.language from story_text o where o.story_id = s.id order by o.language) as languages,
    t.title, t.lead, t.body, t.updated_at as "updatedAt",
    coalesce((select json_agg(json_build_object('id', f.id, 'width', f.width, 'height', f.height, 'altJa', f.alt_ja,
        'altEn', f.alt_en, 'altZhHans', f.alt_zh_hans) order by f.id)
      from story_photo f where f.story_id = s.id and ${PHOTO_AGREED('$1')}), '[]') as photos,
    count(*) over ()::int as "totalCount"
  from story s join lateral (select * from story_text o where o.story_id = s.id
    order by (o.language = $2) desc, (o.language = 'en') desc, o.language limit 1) t on true
  where s.state = 'PUBLISHED' and ${TEXT_AGREED('$1')}`;

export function selectPublicStories(
  ctx: BaseCtx,
  today: DateOnly,
  filter: { kind: string | null; chapterId: string | null },
  page: { first: number; after: [string, string] | null },
): Promise<PublicStoryRow[]> {
  return sql<PublicStoryRow>(
    ctx.db,
    `with found as (${STORY} and ($3::text is null or s.kind = $3) and ($4::uuid is null or s.chapter_id = $4))
     select * from found where $6::uuid is null or ("publishedAt", id) < ($5::timestamptz, $6)
     order by "publishedAt" desc, id desc limit $7`,
    [
      today,
      ctx.locale,
      filter.kind,
      filter.chapterId,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first + 1,
    ],
  );
}

export async function findPublicStory(
  ctx: BaseCtx,
  today: DateOnly,
  slug: string,
): Promise<PublicStoryRow | undefined> {
  const [row] = await sql<PublicStoryRow>(ctx.db, `${STORY} and s.slug = $3`, [today, ctx.locale, slug]);
  return row;
}
