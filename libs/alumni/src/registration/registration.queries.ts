import { IS_MINOR } from '../member/minor.queries.js';
import type { BaseCtx, Locale } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { PoolMode } from '../event/event-states.js';
import type { RegistrationState } from './registration-states.js';

export interface RegistrationRow {
  id: string;
  eventId: string;
  poolId: string;
  personId: string | null;
  mode: PoolMode;
  state: RegistrationState;
  /** The person and their guests. */
  party: number;
  turn: number;
  /** In the line, from 1; null for who does not wait. */
  place: number | null;
  answers: Record<string, unknown>;
  language: Locale;
  timeZone: string;
  registeredAt: Date;
  offerUntil: Date | null;
  checkedInAt: Date | null;
}

export const REGISTRATION_COLUMNS = `r.id, r.event_id as "eventId", r.pool_id as "poolId", r.person_id as "personId", p.mode,
  r.state, r.party, r.turn,
  case when r.state = 'WAITING' then (select count(*)::int + 1 from registration w
    where w.pool_id = r.pool_id and w.state = 'WAITING' and w.turn < r.turn) end as place,
  r.answers, r.language, r.time_zone as "timeZone", r.registered_at as "registeredAt", r.offer_until as "offerUntil",
  r.checked_in_at as "checkedInAt"`;

const FROM = `from registration r join event_pool p on p.id = r.pool_id`;

export async function findRegistration(ctx: BaseCtx, id: string): Promise<RegistrationRow | undefined> {
  const [row] = await sql<RegistrationRow>(ctx.db, `select ${REGISTRATION_COLUMNS} ${FROM} where r.id = $1`, [
    id,
  ]);
  return row;
}

/** The latest registration of a person for each of these events, a live one before those that ended. */
export function latestRegistrations(
  ctx: BaseCtx,
  personId: string,
  eventIds: readonly string[],
): Promise<RegistrationRow[]> {
  return sql<RegistrationRow>(
    ctx.db,
    `select distinct on (r.event_id) ${REGISTRATION_COLUMNS} ${FROM}
     where r.person_id = $1 and r.event_id = any($2::uuid[])
     order by r.event_id, (r.state in ('CONFIRMED', 'WAITING', 'OFFERED')) desc, r.registered_at desc`,
    [personId, eventIds],
  );
}

/** The latest registration of a person for every event they ever registered for, the latest event first. */
export function registrationsOf(ctx: BaseCtx, personId: string): Promise<RegistrationRow[]> {
  return sql<RegistrationRow>(
    ctx.db,
    `select * from (select distinct on (r.event_id) ${REGISTRATION_COLUMNS}, e.starts_at ${FROM} join event e on e.id = r.event_id
       where r.person_id = $1
       order by r.event_id, (r.state in ('CONFIRMED', 'WAITING', 'OFFERED')) desc, r.registered_at desc) latest
     order by starts_at desc, id limit 200`,
    [personId],
  );
}

export interface AttendeeRow extends RegistrationRow {
  name: string | null;
  isMinor: boolean;
  checkedInBy: string | null;
}

export interface AttendeeFilter {
  states: readonly RegistrationState[] | null;
  mode: PoolMode | null;
  search: string | null;
}

/**
 * Who is registered for an event, in the order of their turns, with the name that they are called by. A minor has none for
 * organisers other than the secretariat (`names`: whose are told).
 */
export async function selectAttendees(
  ctx: BaseCtx,
  eventId: string,
  filter: AttendeeFilter,
  page: { first: number; after: readonly [number, string] | null; showsMinors: boolean },
): Promise<{ rows: AttendeeRow[]; totalCount: number }> {
  const name = `case when minor.is_minor and not $5::boolean then null else coalesce(told.value #>> '{}', person.name_latin) end`;
  const from = `${FROM}
     left join person on person.id = r.person_id
     left join profile_fact told on told.person_id = r.person_id and told.field = 'DISPLAY_NAME' and told.superseded_at is null
     cross join lateral (select ${IS_MINOR('person', `($6::timestamptz at time zone 'Asia/Tokyo')`)} as is_minor) minor
     where r.event_id = $1 and ($2::text[] is null or r.state = any($2::text[])) and ($3::text is null or p.mode = $3)
       and ($4::text is null or lower(${name}) like $4)`;
  const values = [
    eventId,
    filter.states,
    filter.mode,
    filter.search ? `%${filter.search.toLowerCase().replace(/[%_\\]/g, '\\$&')}%` : null,
    page.showsMinors,
    ctx.clock.now(),
  ];
  const after = page.after ? 'and (r.turn, r.id) > ($7::int, $8::uuid)' : '';
  const rows = await sql<AttendeeRow>(
    ctx.db,
    `select ${REGISTRATION_COLUMNS}, r.checked_in_by as "checkedInBy", ${name} as name, minor.is_minor as "isMinor" ${from} ${after}
     order by r.turn, r.id limit ${page.first + 1}`,
    [...values, ...(page.after ?? [])],
  );
  const [count] = await sql<{ n: number }>(ctx.db, `select count(*)::int as n ${from}`, values);
  return { rows, totalCount: count?.n ?? 0 };
}

export interface AttendanceCounts {
  mode: PoolMode;
  /** Confirmed registrations and the people in them. */
  confirmed: number;
  people: number;
  waiting: number;
  offered: number;
  cancelled: number;
  /** Registrations that were checked in and the people in them. */
  came: number;
  cameWithGuests: number;
}

export function countAttendance(ctx: BaseCtx, eventId: string): Promise<AttendanceCounts[]> {
  return sql<AttendanceCounts>(
    ctx.db,
    `select p.mode, count(*) filter (where r.state = 'CONFIRMED')::int as confirmed,
       coalesce(sum(r.party) filter (where r.state = 'CONFIRMED'), 0)::int as people,
       count(*) filter (where r.state = 'WAITING')::int as waiting, count(*) filter (where r.state = 'OFFERED')::int as offered,
       count(*) filter (where r.state in ('CANCELLED', 'LAPSED'))::int as cancelled,
       count(*) filter (where r.checked_in_at is not null)::int as came,
       coalesce(sum(r.party) filter (where r.checked_in_at is not null), 0)::int as "cameWithGuests"
     from event_pool p left join registration r on r.pool_id = p.id where p.event_id = $1 group by p.mode order by p.mode`,
    [eventId],
  );
}

/** What the profile says already, for questions that it answers. */
export async function profileAnswers(ctx: BaseCtx, personId: string): Promise<Map<string, string>> {
  const rows = await sql<{ field: string; value: unknown }>(
    ctx.db,
    `select field, value from profile_fact where person_id = $1 and superseded_at is null`,
    [personId],
  );
  return new Map(
    rows.flatMap(({ field, value }) => {
      const words = Array.isArray(value) ? value.join(', ') : value;
      return typeof words === 'string' && words ? [[field, words] as const] : [];
    }),
  );
}
