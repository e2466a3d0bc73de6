import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';

/** The registration with which somebody was at an event that is over: checked in, or at the stream. */
export async function attendanceOf(
  ctx: BaseCtx,
  eventId: string,
  personId: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    ctx.db,
    `select r.id from registration r join event_pool p on p.id = r.pool_id join event e on e.id = r.event_id
     where r.event_id = $1 and r.person_id = $2 and r.state = 'CONFIRMED' and e.state in ('HELD', 'REPORTED')
       and (r.checked_in_at is not null or p.mode = 'STREAM')`,
    [eventId, personId],
  );
  return row?.id;
}

/** Keeps what was said; a second time replaces the first. */
export function putFeedback(
  ctx: BaseCtx,
  feedback: { registrationId: string; eventId: string; answers: Answers; language: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into event_feedback (registration_id, event_id, answers, language, given_at) values ($1, $2, $3, $4, $5)
     on conflict (registration_id) do update set answers = excluded.answers, language = excluded.language, given_at = excluded.given_at`,
    [
      feedback.registrationId,
      feedback.eventId,
      JSON.stringify(feedback.answers),
      feedback.language,
      ctx.clock.now(),
    ],
  );
}

export async function findFeedback(
  ctx: BaseCtx,
  registrationIds: readonly string[],
): Promise<Map<string, Answers>> {
  const rows = await sql<{ id: string; answers: Answers }>(
    ctx.db,
    `select registration_id as id, answers from event_feedback where registration_id = any($1::uuid[])`,
    [registrationIds],
  );
  return new Map(rows.map(({ id, answers }) => [id, answers]));
}

/**
 * What was said of an event, without who said it, ordered by what it says. Told in steps of `step`: the latest answers wait
 * until so many have come together, or looking before and after one of them would tell whose it is.
 */
export async function feedbackOf(
  ctx: BaseCtx,
  eventId: string,
  step: number,
): Promise<{ asked: number; answered: number; answers: Answers[] }> {
  const [asked] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from registration r join event_pool p on p.id = r.pool_id
     where r.event_id = $1 and r.state = 'CONFIRMED' and (r.checked_in_at is not null or p.mode = 'STREAM')`,
    [eventId],
  );
  const rows = await sql<{ answers: Answers; answered: number }>(
    ctx.db,
    `select answers, answered from (
       select answers, count(*) over ()::int as answered, row_number() over (order by given_at, registration_id) as place
       from event_feedback where event_id = $1) f
     order by place > answered - answered % $2::int, answers ->> 'EVF.words', answers::text`,
    [eventId, step],
  );
  const answered = rows[0]?.answered ?? 0;
  const told = rows.slice(0, answered - (answered % step));
  return { asked: asked?.n ?? 0, answered, answers: told.map(({ answers }) => answers) };
}
