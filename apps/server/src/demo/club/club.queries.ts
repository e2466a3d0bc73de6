import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export interface DemoChapter {
  id: string;
  slug: string;
  acronym: string | null;
  nameEn: string;
  nameJa: string;
  nameZhHans: string;
  country: string;
  timeZone: string;
}

/** Adds a chapter where there is none of that address yet. */
export function addChapter(ctx: BaseCtx, chapter: DemoChapter): Promise<number> {
  return execute(
    ctx.db,
    `insert into chapter (id, slug, kind, acronym, name_ja, name_en, name_zh_hans, countries, time_zone, state, created_at)
     values ($1, $2, 'COUNTRY', $3, $4, $5, $6, array[$7], $8, 'ACTIVE', $9) on conflict (slug) do nothing`,
    [
      chapter.id,
      chapter.slug,
      chapter.acronym,
      chapter.nameJa,
      chapter.nameEn,
      chapter.nameZhHans,
      chapter.country,
      chapter.timeZone,
      ctx.clock.now(),
    ],
  );
}

/** Ids of chapters by their addresses. */
export async function chapterIds(ctx: BaseCtx): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; slug: string }>(ctx.db, `select id, slug from chapter`);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Grown-up members with the given nationality, always the same ones. */
export async function membersFrom(ctx: BaseCtx, country: string, limit: number): Promise<string[]> {
  const rows = await sql<{ personId: string }>(
    ctx.db,
    `select m.person_id as "personId" from member m join person p on p.id = m.person_id
     where $1 = any(p.nationalities) and m.status = 'ACTIVE' and p.birth_date < '2004-01-01' order by p.name_latin, p.id limit $2`,
    [country, limit],
  );
  return rows.map(({ personId }) => personId);
}
