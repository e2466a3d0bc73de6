import type { BaseCtx } from '@enishi/platform';
import { prepared } from '@enishi/platform';
import type { PoolMode } from '../event/event-states.js';
import type { RegistrationRow } from './registration.queries.js';

/**
 * Registration in one statement, because five hundred people click in the same second: the pool's row is locked, the place
 * taken or a turn in the line given, the registration, its fact and its audit entry written, or nothing. A second live
 * registration of the same person breaks `registration_live_uq`, and with it the whole statement. Nobody is notified
 * inside: a NOTIFY makes commits wait for each other; `wakeRelay` does that once for many.
 */
const REGISTER = `
  with open as (
    select p.id as pool_id, e.starts_at
    from event e join event_pool p on p.event_id = e.id and p.mode = $2
    where e.id = $1 and e.state = 'PUBLISHED' and coalesce(e.closes_at, e.starts_at) > $4 and $5 <= 1 + e.guests_allowed
      and not exists (select from registration r where r.event_id = $1 and r.person_id = $3
        and r.state in ('CONFIRMED', 'WAITING', 'OFFERED'))),
  pool as (
    select p.id, p.next_turn, p.waiting, (p.capacity is null or p.taken + $5::int <= p.capacity) as fits,
      case when open.starts_at - interval '24 hours' > $4 then open.starts_at - interval '24 hours' end as remind_at
    from event_pool p join open on open.pool_id = p.id
    for no key update of p),
  moved as (
    update event_pool p set next_turn = p.next_turn + 1,
      taken = p.taken + case when pool.fits then $5::int else 0 end,
      waiting = p.waiting + case when pool.fits then 0 else 1 end
    from pool where p.id = pool.id
    returning p.id),
  added as (
    insert into registration (id, event_id, pool_id, person_id, state, party, turn, answers, language, time_zone,
      registered_at, remind_at)
    select $9, $1, pool.id, $3, case when pool.fits then 'CONFIRMED' else 'WAITING' end, $5, pool.next_turn, $6::jsonb, $7,
      $8, $4, pool.remind_at
    from pool join moved on moved.id = pool.id
    returning id, pool_id, state, turn),
  fact as (
    insert into outbox (queue, name, payload, created_at)
    select 'facts', 'registration.moved', jsonb_build_object('registrationId', id, 'to', state), $4 from added),
  audit as (
    insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
    select $10, $4, $11, 'registration.added', 'registration', id, jsonb_build_object('eventId', $1, 'state', state), $12
    from added)
  select added.pool_id as "poolId", added.state, added.turn,
    case when added.state = 'WAITING' then pool.waiting + 1 end as place
  from added join pool on pool.id = added.pool_id`;

export interface RegisterInput {
  id: string;
  auditId: string;
  eventId: string;
  mode: PoolMode;
  personId: string;
  party: number;
  answers: Record<string, unknown>;
  language: string;
  timeZone: string;
}

/**
 * Writes a registration; undefined when the event takes none, or the person has one.
 * @throws a unique violation when the same person registers twice at the same moment
 */
export async function insertRegistration(
  ctx: BaseCtx,
  input: RegisterInput,
): Promise<RegistrationRow | undefined> {
  const now = ctx.clock.now();
  const [row] = await prepared<Pick<RegistrationRow, 'poolId' | 'state' | 'turn' | 'place'>>(
    ctx.db,
    'register_for_event',
    REGISTER,
    [
      input.eventId,
      input.mode,
      input.personId,
      now,
      input.party,
      JSON.stringify(input.answers),
      input.language,
      input.timeZone,
      input.id,
      input.auditId,
      ctx.actorRef,
      ctx.requestId,
    ],
  );
  if (!row) return undefined;
  return {
    ...row,
    id: input.id,
    eventId: input.eventId,
    personId: input.personId,
    mode: input.mode,
    party: input.party,
    answers: input.answers,
    language: input.language as RegistrationRow['language'],
    timeZone: input.timeZone,
    registeredAt: now,
    offerUntil: null,
    checkedInAt: null,
  };
}
