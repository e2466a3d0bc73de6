import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export interface SeenAtDoor {
  registrationId: string;
  at: Date;
  by: 'TICKET' | 'LIST';
}

export interface DoorRow {
  id: string;
  state: string;
  before: Date | null;
}

/** Registrations of the event among these, locked in a fixed order, as they were before. */
export function lockAtDoor(ctx: BaseCtx, eventId: string, ids: readonly string[]): Promise<DoorRow[]> {
  return sql<DoorRow>(
    ctx.db,
    `select id, state, checked_in_at as before from registration
     where event_id = $1 and id = any($2::uuid[]) order by id for no key update`,
    [eventId, ids],
  );
}

/** Notes who came: of several devices the first moment counts, and nobody is in twice. */
export function noteArrivals(ctx: BaseCtx, eventId: string, seen: readonly SeenAtDoor[]): Promise<number> {
  return execute(
    ctx.db,
    `update registration r set checked_in_at = least(r.checked_in_at, s.at), version = r.version + 1,
       checked_in_by = case when r.checked_in_at is null or s.at < r.checked_in_at then s.by else r.checked_in_by end
     from jsonb_to_recordset($2::jsonb) as s(id uuid, at timestamptz, by text)
     where r.id = s.id and r.event_id = $1 and r.state = 'CONFIRMED' and (r.checked_in_at is null or s.at < r.checked_in_at)`,
    [eventId, JSON.stringify(seen.map(({ registrationId, ...rest }) => ({ id: registrationId, ...rest })))],
  );
}

/** Takes an arrival back that was noted by mistake. */
export function forgetArrival(ctx: BaseCtx, eventId: string, registrationId: string): Promise<number> {
  return execute(
    ctx.db,
    `update registration set checked_in_at = null, checked_in_by = null, version = version + 1
     where id = $2 and event_id = $1 and checked_in_at is not null`,
    [eventId, registrationId],
  );
}
