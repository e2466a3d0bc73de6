import type { BaseCtx, DateOnly } from '@enishi/platform';
import { sql } from '@enishi/platform';

export interface OpenCallLine {
  title: { ja?: string; en?: string };
  state: 'OPEN' | 'RANKING' | 'HANDED_IN';
  appliesUntil: DateOnly;
  rankedUntil: DateOnly;
}

/** Calls of a chapter that are under way. */
export function selectOpenCalls(ctx: BaseCtx, chapterId: string): Promise<OpenCallLine[]> {
  return sql<OpenCallLine>(
    ctx.db,
    `select jsonb_build_object('ja', texts -> 'ja' ->> 'title', 'en', texts -> 'en' ->> 'title') as title, state,
       applies_until::text as "appliesUntil", ranked_until::text as "rankedUntil"
     from nomination_call where chapter_id = $1 and state in ('OPEN', 'RANKING', 'HANDED_IN') order by applies_until, id`,
    [chapterId],
  );
}
