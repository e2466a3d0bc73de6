import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { RegistrationState } from './registration-states.js';

export interface LockedPool {
  id: string;
  eventId: string;
  capacity: number | null;
  taken: number;
  waiting: number;
}

/**
 * Locks pools until the transaction ends, in one order for everybody: whatever takes or frees a place of them waits here,
 * and reads afterwards what the one before has left.
 */
export async function lockPools(ctx: BaseCtx, ids: readonly string[]): Promise<LockedPool[]> {
  return sql<LockedPool>(
    ctx.db,
    `select id, event_id as "eventId", capacity, taken, waiting from event_pool
     where id = any($1::uuid[]) order by id for no key update`,
    [ids],
  );
}

/** Holds a registration still until the transaction ends; after its pool. */
export async function lockRegistration(ctx: BaseCtx, id: string): Promise<void> {
  await sql(ctx.db, `select 1 from registration where id = $1 for no key update`, [id]);
}

/** Adds to what is taken and waiting, after the pool was locked. */
export function countPool(
  ctx: BaseCtx,
  poolId: string,
  change: { taken?: number; waiting?: number },
): Promise<number> {
  return execute(ctx.db, `update event_pool set taken = taken + $2, waiting = waiting + $3 where id = $1`, [
    poolId,
    change.taken ?? 0,
    change.waiting ?? 0,
  ]);
}

/** Who is next in the line with a party that fits into so many places; undefined when nobody. */
export async function nextInLine(
  ctx: BaseCtx,
  poolId: string,
  free: number | null,
): Promise<{ id: string; party: number } | undefined> {
  const [row] = await sql<{ id: string; party: number }>(
    ctx.db,
    `select id, party from registration where pool_id = $1 and state = 'WAITING' and ($2::int is null or party <= $2)
     order by turn limit 1`,
    [poolId, free],
  );
  return row;
}

/** Until when an offer made now is held: its hours, and never beyond the start; null when the event takes no more offers. */
export async function offerEnd(ctx: BaseCtx, eventId: string): Promise<Date | null> {
  const [row] = await sql<{ until: Date }>(
    ctx.db,
    `select least(starts_at, $2::timestamptz + make_interval(hours => offer_hours)) as until from event
     where id = $1 and state in ('PUBLISHED', 'CLOSED') and starts_at > $2`,
    [eventId, ctx.clock.now()],
  );
  return row?.until ?? null;
}

/** Moves a registration on; 0 when it is in none of the states before, or its offer has run out. */
export function moveRegistration(
  ctx: BaseCtx,
  id: string,
  to: RegistrationState,
  before: readonly RegistrationState[],
  also: { offerUntil?: Date; poolId?: string; party?: number } = {},
): Promise<number> {
  return execute(
    ctx.db,
    `update registration set state = $2, version = version + 1, pool_id = coalesce($6::uuid, pool_id),
       party = coalesce($7::int, party),
       offered_at = case when $2 = 'OFFERED' then $4::timestamptz else offered_at end,
       offer_until = case when $2 = 'OFFERED' then $5::timestamptz else offer_until end,
       ended_at = case when $2 in ('CANCELLED', 'LAPSED') then $4::timestamptz end
     where id = $1 and state = any($3::text[])
       and ($2 <> 'CONFIRMED' or state <> 'OFFERED' or $6::uuid is not null or offer_until > $4::timestamptz)`,
    [id, to, before, ctx.clock.now(), also.offerUntil ?? null, also.poolId ?? null, also.party ?? null],
  );
}

/** Pools in which an offer has run out. */
export async function poolsWithLapsedOffers(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ poolId: string }>(
    ctx.db,
    `select distinct pool_id as "poolId" from registration where state = 'OFFERED' and offer_until <= $1 limit 500`,
    [ctx.clock.now()],
  );
  return rows.map(({ poolId }) => poolId);
}

/** Ends the offers of a pool that have run out. */
export function lapseOffers(ctx: BaseCtx, poolId: string): Promise<{ id: string; party: number }[]> {
  return sql<{ id: string; party: number }>(
    ctx.db,
    `update registration set state = 'LAPSED', ended_at = $2, version = version + 1
     where pool_id = $1 and state = 'OFFERED' and offer_until <= $2 returning id, party`,
    [poolId, ctx.clock.now()],
  );
}

/** The next turn of a pool, for who comes over from another. */
export async function takeTurn(ctx: BaseCtx, poolId: string, registrationId: string): Promise<void> {
  await execute(
    ctx.db,
    `with turn as (update event_pool set next_turn = next_turn + 1 where id = $1 returning next_turn - 1 as turn)
     update registration set turn = turn.turn from turn where id = $2`,
    [poolId, registrationId],
  );
}
