import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { IS_HIDDEN } from './circle.queries.js';
import type { CircleRow } from './circle.queries.js';

export interface MyCircleRow extends CircleRow {
  people: { name: string; isMe: boolean }[];
  notes: { week: number; name: string; isMine: boolean; words: string; writtenAt: string }[];
}

/**
 * The circles that somebody is in or was in to the end, the latest first, in one statement. Of the others a name is shown
 * as long as they are in it and did not hide themselves: whoever asks for a circle agrees to that. Notes of those who left
 * go with them, those of the hidden stay away with the name.
 */
export function selectMyCircles(ctx: BaseCtx, personId: string): Promise<MyCircleRow[]> {
  return sql<MyCircleRow>(
    ctx.db,
    `select c.id, c.field, c.language, c.for_minors as "forMinors", c.state, c.starts_on::text as "startsOn",
       c.ends_on::text as "endsOn", c.week_told as "weekTold",
       (select json_agg(json_build_object('name', p.name_latin, 'isMe', p.id = $1) order by p.name_latin, p.id)
        from circle_member o join person p on p.id = o.person_id where o.circle_id = c.id and o.left_at is null
          and (p.id = $1 or not ${IS_HIDDEN('p')})) as people,
       coalesce((select json_agg(json_build_object('week', n.week, 'name', p.name_latin, 'isMine', p.id = $1,
           'words', n.words, 'writtenAt', n.written_at) order by n.week, n.written_at, n.id)
        from circle_note n join circle_member o on o.circle_id = n.circle_id and o.person_id = n.person_id
          and o.left_at is null
          join person p on p.id = n.person_id where n.circle_id = c.id and (p.id = $1 or not ${IS_HIDDEN('p')})), '[]') as notes
     from circle_member k join field_circle c on c.id = k.circle_id
     where k.person_id = $1 and k.left_at is null order by c.starts_on desc, c.id desc limit 20`,
    [personId],
  );
}

export async function findMyRequest(
  ctx: BaseCtx,
  personId: string,
): Promise<{ id: string; field: string; language: string; requestedAt: Date } | undefined> {
  const [row] = await sql<{ id: string; field: string; language: string; requestedAt: Date }>(
    ctx.db,
    `select id, field, language, requested_at as "requestedAt" from circle_request
     where person_id = $1 and state = 'WAITING'`,
    [personId],
  );
  return row;
}
