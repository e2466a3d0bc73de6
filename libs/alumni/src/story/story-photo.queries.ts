import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { PHOTO_AGREED, TEXT_AGREED } from './story-consent.queries.js';

export async function insertPhoto(
  ctx: BaseCtx,
  row: { id: string; storyId: string; fileId: string; smallFileId: string; width: number; height: number },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into story_photo (id, story_id, file_id, small_file_id, width, height, added_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.storyId, row.fileId, row.smallFileId, row.width, row.height, ctx.clock.now()],
  );
}

export async function countPhotos(ctx: BaseCtx, storyId: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from story_photo where story_id = $1 and taken_out_at is null`,
    [storyId],
  );
  return row?.n ?? 0;
}

export interface PhotoFile {
  storyId: string;
  chapterId: string | null;
  fileId: string;
  smallFileId: string;
  /** Everybody may see it: its story is published and all in it agree. */
  isPublic: boolean;
}

/** A photograph that was not taken out. */
export async function findPhoto(ctx: BaseCtx, id: string, today: DateOnly): Promise<PhotoFile | undefined> {
  const [row] = await sql<PhotoFile>(
    ctx.db,
    `select f.story_id as "storyId", s.chapter_id as "chapterId", f.file_id as "fileId",
       f.small_file_id as "smallFileId", (s.state = 'PUBLISHED' and ${TEXT_AGREED('$2')} and ${PHOTO_AGREED('$2')}) as "isPublic"
     from story_photo f join story s on s.id = f.story_id where f.id = $1 and f.taken_out_at is null`,
    [id, today],
  );
  return row;
}

export function describePhoto(
  ctx: BaseCtx,
  id: string,
  words: { altJa: string; altEn: string; altZhHans: string; showsNobody: boolean },
): Promise<number> {
  return execute(
    ctx.db,
    `update story_photo set alt_ja = $2, alt_en = $3, alt_zh_hans = $4, shows_nobody = $5 where id = $1`,
    [id, words.altJa, words.altEn, words.altZhHans, words.showsNobody],
  );
}

export function takeOut(ctx: BaseCtx, id: string, why: 'REMOVED' | 'CONSENT_WITHDRAWN'): Promise<number> {
  return execute(
    ctx.db,
    `update story_photo set taken_out_at = $2, taken_out_why = $3 where id = $1 and taken_out_at is null`,
    [id, ctx.clock.now(), why],
  );
}

/** Takes out every photograph that shows somebody who does not agree any more. @returns which */
export function takeOutOf(
  ctx: BaseCtx,
  personId: string,
  today: DateOnly,
): Promise<{ id: string; storyId: string }[]> {
  return sql<{ id: string; storyId: string }>(
    ctx.db,
    `update story_photo f set taken_out_at = $3, taken_out_why = 'CONSENT_WITHDRAWN'
     where f.taken_out_at is null and exists (select from story_person a where a.photo_id = f.id and a.person_id = $1)
       and not ${PHOTO_AGREED('$2')} returning f.id, f.story_id as "storyId"`,
    [personId, today, ctx.clock.now()],
  );
}

/** Files of a photograph that was taken out. */
export async function filesTakenOut(ctx: BaseCtx, id: string): Promise<string[]> {
  const [row] = await sql<{ fileIds: string[] }>(
    ctx.db,
    `select array[file_id, small_file_id]::text[] as "fileIds" from story_photo
     where id = $1 and taken_out_at is not null`,
    [id],
  );
  return row?.fileIds ?? [];
}
