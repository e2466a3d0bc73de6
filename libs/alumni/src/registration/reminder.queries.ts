import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** Sets the reminders of an event anew, a day before its start; past that moment there is none. */
export function settleReminders(ctx: BaseCtx, eventId: string): Promise<number> {
  return execute(
    ctx.db,
    `update registration r set remind_at = case when e.starts_at - interval '24 hours' > $2 then e.starts_at - interval '24 hours' end
     from event e where e.id = $1 and r.event_id = e.id and r.state in ('CONFIRMED', 'WAITING', 'OFFERED')`,
    [eventId, ctx.clock.now()],
  );
}

/** Confirmed registrations whose reminder is due, of events that still stand. */
export async function registrationsToRemind(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select r.id from registration r join event e on e.id = r.event_id
     where r.state = 'CONFIRMED' and r.remind_at <= $1 and e.state in ('PUBLISHED', 'CLOSED') order by r.remind_at limit 500`,
    [ctx.clock.now()],
  );
  return rows.map(({ id }) => id);
}

/** Claims a reminder; false when it is not due any more. */
export async function claimReminder(ctx: BaseCtx, id: string): Promise<boolean> {
  const claimed = await execute(
    ctx.db,
    `update registration set remind_at = null where id = $1 and state = 'CONFIRMED' and remind_at <= $2`,
    [id, ctx.clock.now()],
  );
  return claimed > 0;
}
