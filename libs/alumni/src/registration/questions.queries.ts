import type { BaseCtx } from '@enishi/platform';
import { prepared } from '@enishi/platform';
import type { EventQuestion } from '../event/event-questions.js';

/** What an announced event asks; undefined when there is none of that id. */
export async function questionsOfEvent(
  ctx: BaseCtx,
  eventId: string,
): Promise<{ questions: EventQuestion[] | null } | undefined> {
  const [row] = await prepared<{ questions: EventQuestion[] | null }>(
    ctx.db,
    'questions_of_event',
    `select questions from event where id = $1 and published_at is not null`,
    [eventId],
  );
  return row;
}
