import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** Registrations for events that have not begun. */
export async function liveRegistrationIds(ctx: BaseCtx, personId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select r.id from registration r join event e on e.id = r.event_id
     where r.person_id = $1 and r.state in ('CONFIRMED', 'WAITING', 'OFFERED') and e.starts_at > $2`,
    [personId, ctx.clock.now()],
  );
  return rows.map(({ id }) => id);
}

/** Takes person and answers out of the rows that stay as counts. */
export async function forgetPersonOf(ctx: BaseCtx, personId: string): Promise<void> {
  await execute(
    ctx.db,
    `delete from event_feedback using registration r where r.id = registration_id and r.person_id = $1`,
    [personId],
  );
  await execute(ctx.db, `delete from calendar_feed where person_id = $1`, [personId]);
  await execute(ctx.db, `update registration set person_id = null, answers = '{}' where person_id = $1`, [
    personId,
  ]);
}
