import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { OrganiserScope } from './may-organise.js';
import type { EventFormat, EventState, KnownTo, PoolMode } from './event-states.js';
import type { EventWords } from './event-words.js';
import type { EventQuestion } from './event-questions.js';

export interface PoolRow {
  id: string;
  mode: PoolMode;
  capacity: number | null;
  taken: number;
  waiting: number;
}

export interface OrganiserRow {
  id: string;
  slug: string;
  acronym: string | null;
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
}

export interface EventRow {
  id: string;
  slug: string;
  state: EventState;
  format: EventFormat;
  isBySecretariat: boolean;
  languages: string[];
  words: Record<string, EventWords>;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
  knownTo: KnownTo;
  venue: string | null;
  address: string | null;
  city: string | null;
  countryCode: string | null;
  mapLink: string | null;
  streamLink: string | null;
  closesAt: Date | null;
  guestsAllowed: number;
  offerHours: number;
  questions: EventQuestion[] | null;
  changeCount: number;
  changedAt: Date;
  cancelReason: string | null;
  countedAttendance: number | null;
  remark: string | null;
  source: string | null;
  ticketPublicKey: string;
  publishedAt: Date | null;
  version: number;
  pools: PoolRow[];
  organisers: OrganiserRow[];
}

export const EVENT_COLUMNS = `e.id, e.slug, e.state, e.format, e.is_by_secretariat as "isBySecretariat", e.languages, e.words,
  e.time_zone as "timeZone", e.starts_at as "startsAt", e.ends_at as "endsAt", e.known_to as "knownTo", e.venue, e.address,
  e.city, e.country_code as "countryCode", e.map_link as "mapLink", e.stream_link as "streamLink",
  e.closes_at as "closesAt", e.guests_allowed as "guestsAllowed", e.offer_hours as "offerHours", e.questions,
  e.change_count as "changeCount", e.changed_at as "changedAt", e.cancel_reason as "cancelReason",
  e.counted_attendance as "countedAttendance", e.remark, e.source, e.ticket_public_key as "ticketPublicKey",
  e.published_at as "publishedAt", e.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'mode', p.mode, 'capacity', p.capacity, 'taken', p.taken,
      'waiting', p.waiting) order by p.mode) from event_pool p where p.event_id = e.id), '[]') as pools,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'acronym', c.acronym, 'nameJa', c.name_ja,
      'nameEn', c.name_en, 'nameZhHans', c.name_zh_hans) order by c.slug)
    from event_organiser o join chapter c on c.id = o.chapter_id where o.event_id = e.id), '[]') as organisers`;

/** What was ever announced is for everybody; drafts are for their organisers. */
const visibleTo = (staff: string, chapters: string) =>
  `(e.published_at is not null or ${staff}::boolean
    or exists (select from event_organiser mine where mine.event_id = e.id and mine.chapter_id = any(${chapters}::uuid[])))`;

export async function findEvent(
  ctx: BaseCtx,
  by: { id?: string; slug?: string },
  scope: OrganiserScope,
): Promise<EventRow | undefined> {
  const [row] = await sql<EventRow>(
    ctx.db,
    `select ${EVENT_COLUMNS} from event e
     where (e.id = $1::uuid or e.slug = $2) and ${visibleTo('$3', '$4')}`,
    [by.id ?? null, by.slug ?? null, scope.isStaff, scope.chapterIds],
  );
  return row;
}

/** Events by their ids, whatever their state; for those who have shown their right already. */
export function eventsById(ctx: BaseCtx, ids: readonly string[]): Promise<EventRow[]> {
  return sql<EventRow>(ctx.db, `select ${EVENT_COLUMNS} from event e where e.id = any($1::uuid[])`, [ids]);
}

export interface EventFilter {
  when: 'COMING' | 'PAST' | null;
  chapter: string | null;
  format: EventFormat | null;
  countryCode: string | null;
  organisedByMe: boolean;
  search: string | null;
}

/** [start, id] of the last row of the page before. */
export type EventCursor = readonly [string, string];

/** A page of what the reader may see and how many there are: coming ones soonest first, others latest first. */
export async function selectEventPage(
  ctx: BaseCtx,
  filter: EventFilter,
  scope: OrganiserScope,
  page: { first: number; after: EventCursor | null },
): Promise<{ rows: EventRow[]; totalCount: number }> {
  const values = [
    scope.isStaff,
    scope.chapterIds,
    ctx.clock.now(),
    filter.when,
    filter.chapter,
    filter.format,
    filter.countryCode,
    filter.organisedByMe,
    filter.search ? `%${filter.search.toLowerCase().replace(/[%_\\]/g, '\\$&')}%` : null,
  ];
  const where = `where ${visibleTo('$1', '$2')}
    and ($4::text is null or ($4 = 'COMING') = (e.ends_at > $3::timestamptz))
    and ($5::text is null or exists (select from event_organiser o join chapter c on c.id = o.chapter_id
      where o.event_id = e.id and c.slug = $5))
    and ($6::text is null or e.format = $6) and ($7::text is null or e.country_code = $7)
    and (not $8::boolean or $1 or exists (select from event_organiser o where o.event_id = e.id and o.chapter_id = any($2::uuid[])))
    and ($9::text is null or lower(e.words::text || ' ' || coalesce(e.city, '') || ' ' || coalesce(e.venue, '')) like $9)`;
  const [sign, order] = filter.when === 'COMING' ? ['>', 'asc'] : ['<', 'desc'];
  const after = page.after ? `and (e.starts_at, e.id) ${sign} ($10::timestamptz, $11::uuid)` : '';
  const rows = await sql<EventRow>(
    ctx.db,
    `select ${EVENT_COLUMNS} from event e ${where} ${after}
     order by e.starts_at ${order}, e.id ${order} limit ${page.first + 1}`,
    [...values, ...(page.after ?? [])],
  );
  const [count] = await sql<{ n: number }>(ctx.db, `select count(*)::int as n from event e ${where}`, values);
  return { rows, totalCount: count?.n ?? 0 };
}

export type EventFields = Pick<
  EventRow,
  | 'format'
  | 'isBySecretariat'
  | 'languages'
  | 'words'
  | 'timeZone'
  | 'startsAt'
  | 'endsAt'
  | 'venue'
  | 'address'
  | 'city'
  | 'countryCode'
  | 'mapLink'
  | 'streamLink'
  | 'closesAt'
  | 'guestsAllowed'
  | 'offerHours'
  | 'questions'
>;

const valuesOf = (event: EventFields) => [
  event.format,
  event.isBySecretariat,
  event.languages,
  JSON.stringify(event.words),
  event.timeZone,
  event.startsAt,
  event.endsAt,
  event.venue,
  event.address,
  event.city,
  event.countryCode,
  event.mapLink,
  event.streamLink,
  event.closesAt,
  event.guestsAllowed,
  event.offerHours,
  event.questions ? JSON.stringify(event.questions) : null,
];

/** False when the address is taken. */
export async function insertEvent(
  ctx: BaseCtx,
  event: EventFields & { id: string; slug: string; ticketKey: Buffer; ticketPublicKey: string },
): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into event (id, slug, state, ticket_key, ticket_public_key, created_at, changed_at, format, is_by_secretariat,
       languages, words, time_zone, starts_at, ends_at, venue, address, city, country_code, map_link, stream_link, closes_at,
       guests_allowed, offer_hours, questions)
     values ($1, $2, 'DRAFT', $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
     on conflict (slug) do nothing`,
    [event.id, event.slug, event.ticketKey, event.ticketPublicKey, ctx.clock.now(), ...valuesOf(event)],
  );
  return added > 0;
}

/** Changes an event that still stands; 0 when somebody else changed it meanwhile. `counts`: calendars hear of it. */
export function updateEvent(
  ctx: BaseCtx,
  id: string,
  version: number,
  event: EventFields,
  counts: boolean,
): Promise<number> {
  return execute(
    ctx.db,
    `update event set format = $6, is_by_secretariat = $7, languages = $8, words = $9, time_zone = $10, starts_at = $11,
       ends_at = $12, venue = $13, address = $14, city = $15, country_code = $16, map_link = $17, stream_link = $18,
       closes_at = $19, guests_allowed = $20, offer_hours = $21, questions = $22, changed_at = $4,
       change_count = change_count + $5::int, version = version + 1
     where id = $1 and version = $2 and state = any($3::text[])`,
    [id, version, ['DRAFT', 'PUBLISHED', 'CLOSED'], ctx.clock.now(), counts ? 1 : 0, ...valuesOf(event)],
  );
}

/** Moves an event on; 0 when it is not in one of the states before. */
export function moveEvent(
  ctx: BaseCtx,
  id: string,
  to: EventState,
  before: readonly EventState[],
  also: { cancelReason?: string } = {},
): Promise<number> {
  return execute(
    ctx.db,
    `update event set state = $2, version = version + 1, cancel_reason = coalesce($5, cancel_reason),
       published_at = case when $2 = 'PUBLISHED' then coalesce(published_at, $4) else published_at end,
       change_count = change_count + case when $2 = 'CANCELLED' then 1 else 0 end,
       changed_at = case when $2 in ('PUBLISHED', 'CANCELLED') then $4 else changed_at end
     where id = $1 and state = any($3::text[])`,
    [id, to, before, ctx.clock.now(), also.cancelReason ?? null],
  );
}

export async function setOrganisers(
  ctx: BaseCtx,
  eventId: string,
  chapterIds: readonly string[],
): Promise<void> {
  await execute(ctx.db, `delete from event_organiser where event_id = $1 and chapter_id <> all($2::uuid[])`, [
    eventId,
    chapterIds,
  ]);
  await execute(
    ctx.db,
    `insert into event_organiser (event_id, chapter_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [eventId, chapterIds],
  );
}

/** How many of these chapters there are, so that an event names none that is not. */
export async function countChapters(ctx: BaseCtx, ids: readonly string[]): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from chapter where id = any($1::uuid[]) and state <> 'CLOSED'`,
    [ids],
  );
  return row?.n ?? 0;
}

/** Chapters for whose events somebody may be the organiser. */
export function chaptersOfOrganiser(
  ctx: BaseCtx,
  scope: OrganiserScope,
): Promise<(OrganiserRow & { timeZone: string })[]> {
  return sql(
    ctx.db,
    `select id, slug, acronym, name_ja as "nameJa", name_en as "nameEn", name_zh_hans as "nameZhHans", time_zone as "timeZone"
     from chapter where state <> 'CLOSED' and ($1 or id = any($2::uuid[])) order by slug limit 200`,
    [scope.isStaff, scope.chapterIds],
  );
}

export function insertPool(
  ctx: BaseCtx,
  pool: { id: string; eventId: string; mode: PoolMode; capacity: number | null },
): Promise<number> {
  return execute(ctx.db, `insert into event_pool (id, event_id, mode, capacity) values ($1, $2, $3, $4)`, [
    pool.id,
    pool.eventId,
    pool.mode,
    pool.capacity,
  ]);
}

/** Takes away pools that a changed format no longer has; only drafts change their format, so nobody is in them. */
export function deletePools(ctx: BaseCtx, eventId: string, modes: readonly PoolMode[]): Promise<number> {
  return execute(ctx.db, `delete from event_pool where event_id = $1 and mode <> all($2::text[])`, [
    eventId,
    modes,
  ]);
}

/** Sets the number of places; 0 when more are taken already. */
export function setCapacity(ctx: BaseCtx, poolId: string, capacity: number | null): Promise<number> {
  return execute(
    ctx.db,
    `update event_pool set capacity = $2 where id = $1 and ($2::int is null or taken <= $2)`,
    [poolId, capacity],
  );
}

/** Events that are over and do not say so yet. */
export async function eventsOver(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select id from event where state in ('PUBLISHED', 'CLOSED') and ends_at <= $1 order by ends_at limit 200`,
    [ctx.clock.now()],
  );
  return rows.map(({ id }) => id);
}

/** The sealed private key of an event's tickets. */
export async function findTicketKey(ctx: BaseCtx, eventId: string): Promise<Buffer | undefined> {
  const [row] = await sql<{ key: Buffer }>(ctx.db, `select ticket_key as key from event where id = $1`, [
    eventId,
  ]);
  return row?.key;
}

/** Notes of an event that was recorded afterwards what is known of it. */
export function noteAsHeld(
  ctx: BaseCtx,
  id: string,
  past: { knownTo: KnownTo; attendance: number | null; remark: string | null; source: string; endsAt: Date },
): Promise<number> {
  return execute(
    ctx.db,
    `update event set state = 'HELD', known_to = $2, counted_attendance = $3, remark = $4, source = $5, published_at = $6
     where id = $1 and state = 'DRAFT'`,
    [id, past.knownTo, past.attendance, past.remark, past.source, past.endsAt],
  );
}
