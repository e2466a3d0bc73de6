import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { Appearance } from './story-states.js';

/** Adds somebody; in the text of a story one appears in one way. @returns 0 when it stood so */
export function putPerson(
  ctx: BaseCtx,
  row: { id: string; storyId: string; personId: string; appears: Appearance; photoId: string | null },
): Promise<number> {
  const values = [row.id, row.storyId, row.personId, row.appears, row.photoId, ctx.clock.now()];
  const into = `insert into story_person (id, story_id, person_id, appears, photo_id, added_at) values ($1, $2, $3, $4, $5, $6)`;
  return row.photoId === null
    ? execute(
        ctx.db,
        `${into} on conflict (story_id, person_id) where photo_id is null do update set appears = excluded.appears
         where story_person.appears <> excluded.appears`,
        values,
      )
    : execute(
        ctx.db,
        `${into} on conflict (photo_id, person_id) where photo_id is not null do nothing`,
        values,
      );
}

export async function findPersonEntry(
  ctx: BaseCtx,
  id: string,
): Promise<{ storyId: string; chapterId: string | null } | undefined> {
  const [row] = await sql<{ storyId: string; chapterId: string | null }>(
    ctx.db,
    `select a.story_id as "storyId", s.chapter_id as "chapterId" from story_person a join story s on s.id = a.story_id
     where a.id = $1`,
    [id],
  );
  return row;
}

export function deletePersonEntry(ctx: BaseCtx, id: string): Promise<number> {
  return execute(ctx.db, `delete from story_person where id = $1`, [id]);
}
