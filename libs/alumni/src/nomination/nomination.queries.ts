import type { BaseCtx, DateOnly, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { CallState, NominationState } from './nomination-states.js';

export type CallTexts = Readonly<Partial<Record<Locale, { title: string; about: string }>>>;

export interface CallRow {
  id: string;
  chapterId: string;
  state: CallState;
  texts: CallTexts;
  places: number;
  appliesUntil: DateOnly;
  rankedUntil: DateOnly;
  handedInAt: Date | null;
  decidedAt: Date | null;
  version: number;
}

const CALL = `k.id, k.chapter_id as "chapterId", k.state, k.texts, k.places, k.applies_until::text as "appliesUntil",
  k.ranked_until::text as "rankedUntil", k.handed_in_at as "handedInAt", k.decided_at as "decidedAt", k.version`;

/** Calls of chapters, the latest first. */
export function selectCalls(ctx: BaseCtx, chapterIds: readonly string[]): Promise<CallRow[]> {
  return sql<CallRow>(
    ctx.db,
    `select ${CALL} from nomination_call k where k.chapter_id = any($1::uuid[]) order by k.created_at desc, k.id limit 200`,
    [chapterIds],
  );
}

/** Calls that wait for the secretariat, the oldest first. */
export function selectHandedIn(ctx: BaseCtx): Promise<CallRow[]> {
  return sql<CallRow>(
    ctx.db,
    `select ${CALL} from nomination_call k where k.state = 'HANDED_IN' order by k.handed_in_at, k.id limit 200`,
  );
}

export async function findCall(ctx: BaseCtx, id: string): Promise<CallRow | undefined> {
  return (await sql<CallRow>(ctx.db, `select ${CALL} from nomination_call k where k.id = $1`, [id]))[0];
}

/** Holds a call still until the transaction ends: an application and the end of applying do not cross. */
export async function lockCall(ctx: BaseCtx, id: string): Promise<CallRow | undefined> {
  return (
    await sql<CallRow>(ctx.db, `select ${CALL} from nomination_call k where k.id = $1 for no key update`, [
      id,
    ])
  )[0];
}

export function insertCall(
  ctx: BaseCtx,
  row: Pick<CallRow, 'id' | 'chapterId' | 'texts' | 'places' | 'appliesUntil' | 'rankedUntil'>,
): Promise<number> {
  return execute(
    ctx.db,
    `insert into nomination_call (id, chapter_id, state, texts, places, applies_until, ranked_until, created_at)
     values ($1, $2, 'OPEN', $3, $4, $5, $6, $7)`,
    [
      row.id,
      row.chapterId,
      JSON.stringify(row.texts),
      row.places,
      row.appliesUntil,
      row.rankedUntil,
      ctx.clock.now(),
    ],
  );
}

export function moveCall(
  ctx: BaseCtx,
  id: string,
  to: CallState,
  before: readonly CallState[],
): Promise<number> {
  return execute(
    ctx.db,
    `update nomination_call set state = $2, version = version + 1,
       handed_in_at = case when $2 = 'HANDED_IN' then $4::timestamptz else handed_in_at end,
       decided_at = case when $2 = 'DECIDED' then $4::timestamptz else decided_at end
     where id = $1 and state = any($3::text[])`,
    [id, to, before, ctx.clock.now()],
  );
}

/** Calls whose time of applying is over. */
export async function selectOverdueCalls(ctx: BaseCtx, today: DateOnly): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select id from nomination_call where state = 'OPEN' and applies_until < $1::date order by applies_until, id limit 200`,
    [today],
  );
  return rows.map((row) => row.id);
}

export interface NominationRow {
  id: string;
  callId: string;
  personId: string;
  name: string;
  state: NominationState;
  statement: string;
  host: string;
  place: number | null;
  appliedAt: Date;
}

const ROW = `n.id, n.call_id as "callId", n.person_id as "personId", person.name_latin as name, n.state, n.statement, n.host,
  n.place, n.applied_at as "appliedAt"`;

/** Applications to calls, by place, then by the moment of applying. */
export function selectNominations(ctx: BaseCtx, callIds: readonly string[]): Promise<NominationRow[]> {
  return sql<NominationRow>(
    ctx.db,
    `select ${ROW} from nomination n join person on person.id = n.person_id
     where n.call_id = any($1::uuid[]) order by n.place nulls last, n.applied_at, n.id`,
    [callIds],
  );
}

export function selectOwnNominations(
  ctx: BaseCtx,
  personId: string,
  callIds: readonly string[],
): Promise<NominationRow[]> {
  return sql<NominationRow>(
    ctx.db,
    `select ${ROW} from nomination n join person on person.id = n.person_id
     where n.person_id = $1 and n.call_id = any($2::uuid[])`,
    [personId, callIds],
  );
}

/** Applies, or writes the application anew while it is open. */
export function putNomination(
  ctx: BaseCtx,
  row: Pick<NominationRow, 'id' | 'callId' | 'personId' | 'statement' | 'host'>,
): Promise<number> {
  return execute(
    ctx.db,
    `insert into nomination (id, call_id, person_id, state, statement, host, applied_at)
     values ($1, $2, $3, 'APPLIED', $4, $5, $6)
     on conflict (call_id, person_id) do update set state = 'APPLIED', statement = excluded.statement, host = excluded.host,
       applied_at = case when nomination.state = 'WITHDRAWN' then excluded.applied_at else nomination.applied_at end,
       version = nomination.version + 1
       where nomination.state in ('APPLIED', 'WITHDRAWN')`,
    [row.id, row.callId, row.personId, row.statement, row.host, ctx.clock.now()],
  );
}

export function withdrawOwn(ctx: BaseCtx, callId: string, personId: string): Promise<number> {
  return execute(
    ctx.db,
    `update nomination set state = 'WITHDRAWN', place = null, version = version + 1
     where call_id = $1 and person_id = $2 and state = 'APPLIED'`,
    [callId, personId],
  );
}

/** True for somebody chosen in a call that was decided after a day. */
export async function wasChosenSince(ctx: BaseCtx, personId: string, since: DateOnly): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from nomination n join nomination_call k on k.id = n.call_id
     where n.person_id = $1 and n.state = 'CHOSEN' and k.decided_at >= $2::date`,
    [personId, since],
  );
  return rows.length > 0;
}

/** Gives every application its place, in one statement after the places before were taken away. */
export async function putPlaces(
  ctx: BaseCtx,
  callId: string,
  nominationIds: readonly string[],
): Promise<number> {
  await execute(ctx.db, `update nomination set place = null where call_id = $1 and place is not null`, [
    callId,
  ]);
  return execute(
    ctx.db,
    `update nomination n set place = r.place, version = version + 1
     from unnest($2::uuid[]) with ordinality r(id, place) where n.id = r.id and n.call_id = $1 and n.state = 'APPLIED'`,
    [callId, nominationIds],
  );
}

/** Decides all open applications of a call. */
export function decideAll(ctx: BaseCtx, callId: string, chosenIds: readonly string[]): Promise<number> {
  return execute(
    ctx.db,
    `update nomination set state = case when id = any($2::uuid[]) then 'CHOSEN' else 'NOT_CHOSEN' end, version = version + 1
     where call_id = $1 and state = 'APPLIED'`,
    [callId, chosenIds],
  );
}

export interface ApplicantAddress {
  nominationId: string;
  name: string;
  address: string;
  locale: Locale;
  state: NominationState;
}

/** Where applicants are told what became of their applications. */
export function selectApplicantAddresses(ctx: BaseCtx, callId: string): Promise<ApplicantAddress[]> {
  return sql<ApplicantAddress>(
    ctx.db,
    `select n.id as "nominationId", person.name_latin as name, account.email as address, account.locale, n.state
     from nomination n join person on person.id = n.person_id join member on member.person_id = n.person_id
       join account on account.id = member.account_id and account.disabled_at is null
     where n.call_id = $1 and n.state <> 'WITHDRAWN' order by n.id`,
    [callId],
  );
}
