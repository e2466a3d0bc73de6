import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { RelayKind, RelayState } from './relay-states.js';

export interface RelayRow {
  id: string;
  kind: RelayKind;
  state: RelayState;
  /** True when the reader asked. */
  isMine: boolean;
  otherId: string;
  /** Key and name of the other, while they are a member who is not hidden; both had told their names by asking or answering. */
  otherKey: string | null;
  otherName: string | null;
  createdAt: Date;
  answeredAt: Date | null;
  endsAt: Date;
  lastMessage: string | null;
  lastAt: Date | null;
}

/** The reader's record and those merged into it. */
const OWN = `(select $1::uuid union all select id from person where merged_into_id = $1)`;

/** Relays of the person $1; what was withheld from them is not there. */
const RELAY = `
  select r.id, r.kind, r.state, side.is_mine as "isMine", side.other_id as "otherId", r.created_at as "createdAt",
    r.answered_at as "answeredAt", r.ends_at as "endsAt", last.body as "lastMessage", last.sent_at as "lastAt",
    e.member_id as "otherKey", e.name as "otherName"
  from relay r
    cross join lateral (select r.from_person_id in ${OWN} as is_mine,
      case when r.from_person_id in ${OWN} then r.to_person_id else r.from_person_id end as other_id) side
    left join lateral (select m.body, m.sent_at from relay_message m where m.relay_id = r.id
      order by m.sent_at desc, m.id desc limit 1) last on true
    left join person other on other.id = side.other_id
    left join profile_entry e on e.person_id = coalesce(other.merged_into_id, other.id)
      and not exists (select from member h where h.id = e.member_id
        and (h.hidden_by_self_at is not null or h.hidden_by_office_at is not null))
  where (r.from_person_id in ${OWN} or (r.to_person_id in ${OWN} and not r.is_withheld))`;

/** The latest of them, after the given moment and id. */
export function selectRelays(
  ctx: BaseCtx,
  personId: string,
  part: { first: number; after: readonly [string, string] | null },
): Promise<RelayRow[]> {
  return sql<RelayRow>(
    ctx.db,
    `${RELAY} and ($2::timestamptz is null or (r.created_at, r.id) < ($2::timestamptz, $3::uuid))
     order by r.created_at desc, r.id desc limit $4`,
    [personId, part.after?.[0] ?? null, part.after?.[1] ?? null, part.first],
  );
}

export async function countRelays(ctx: BaseCtx, personId: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from relay r
     where r.from_person_id in ${OWN} or (r.to_person_id in ${OWN} and not r.is_withheld)`,
    [personId],
  );
  return row?.n ?? 0;
}

export async function findRelay(
  ctx: BaseCtx,
  personId: string,
  relayId: string,
): Promise<RelayRow | undefined> {
  return (await sql<RelayRow>(ctx.db, `${RELAY} and r.id = $2`, [personId, relayId]))[0];
}

/** The living relay of two people, whoever asked. */
export async function findLiving(
  ctx: BaseCtx,
  personId: string,
  otherId: string,
): Promise<RelayRow | undefined> {
  const rows = await sql<RelayRow>(
    ctx.db,
    `${RELAY} and r.state in ('OPEN', 'ACCEPTED') and side.other_id = $2 limit 1`,
    [personId, otherId],
  );
  return rows[0];
}

export interface MessageRow {
  id: string;
  isMine: boolean;
  body: string;
  sentAt: Date;
}

/** What was written, the earliest first. */
export function selectMessages(ctx: BaseCtx, personId: string, relayId: string): Promise<MessageRow[]> {
  return sql<MessageRow>(
    ctx.db,
    `select id, author_id in ${OWN} as "isMine", body, sent_at as "sentAt" from relay_message
     where relay_id = $2 order by sent_at, id`,
    [personId, relayId],
  );
}

export interface Reachable {
  /** The other is a grown-up member who lets others ask, and so is who asks a grown-up member. */
  isReachable: boolean;
  /** The other has blocked who asks, or the secretariat has stopped them: it is taken and reaches nobody. */
  isWithheld: boolean;
  askedInAWeek: number;
}

/** Whether one person may ask another: minors neither ask nor are asked, whoever the other is (domain 8.2). */
export async function reachable(
  ctx: BaseCtx,
  input: { fromId: string; toId: string; today: string; since: Date },
): Promise<Reachable> {
  const [row] = await sql<Reachable>(
    ctx.db,
    `select
       exists (select from profile_entry e where e.person_id = $1 and (e.adult_on is null or e.adult_on <= $3::date))
       and exists (select from profile_entry e join consent c on c.person_id = e.person_id and c.purpose = 'HELP_OTHERS'
           and c.withdrawn_at is null and not c.by_guardian
         where e.person_id = $2 and (e.adult_on is null
           or (e.adult_on <= $3::date and (c.given_at at time zone 'Asia/Tokyo')::date >= e.adult_on))) as "isReachable",
       exists (select from relay_block b where b.person_id = $2 and b.blocked_id = $1)
         or exists (select from relay_bar b where b.person_id = $1) as "isWithheld",
       (select count(*)::int from relay r where r.from_person_id = $1 and r.created_at > $4) as "askedInAWeek"`,
    [input.fromId, input.toId, input.today, input.since],
  );
  return row!;
}

export function insertRelay(
  ctx: BaseCtx,
  relay: { id: string; fromId: string; toId: string; kind: RelayKind; isWithheld: boolean; endsAt: Date },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into relay (id, from_person_id, to_person_id, kind, state, is_withheld, created_at, ends_at)
     values ($1, $2, $3, $4, 'OPEN', $5, $6, $7)
     on conflict (from_person_id, to_person_id) where state in ('OPEN', 'ACCEPTED') do nothing`,
    [relay.id, relay.fromId, relay.toId, relay.kind, relay.isWithheld, ctx.clock.now(), relay.endsAt],
  );
}

export function insertMessage(
  ctx: BaseCtx,
  message: { id: string; relayId: string; authorId: string; body: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into relay_message (id, relay_id, author_id, body, sent_at)
     select $1, r.id, $3, $4, $5 from relay r where r.id = $2 and r.state in ('OPEN', 'ACCEPTED') and r.ends_at > $5
       and (r.state = 'OPEN' or not exists (select from relay_bar b where b.person_id = $3))
       and (select count(*) from relay_message sent where sent.relay_id = r.id) < 1000`,
    [message.id, message.relayId, message.authorId, message.body, ctx.clock.now()],
  );
}

/** Moves a relay on while it lives; 0 when it is over. */
export function moveRelay(
  ctx: BaseCtx,
  relayId: string,
  to: RelayState,
  before: readonly RelayState[],
  endsAt?: Date,
): Promise<number> {
  return execute(
    ctx.db,
    `update relay set state = $2, version = version + 1, ends_at = coalesce($5, ends_at),
       answered_at = case when $2 in ('ACCEPTED', 'DECLINED') then $4 else answered_at end
     where id = $1 and state = any($3::text[]) and ends_at > $4`,
    [relayId, to, before, ctx.clock.now(), endsAt ?? null],
  );
}

/** Ends what has run out. @returns how many */
export function endOverdue(ctx: BaseCtx): Promise<number> {
  return execute(
    ctx.db,
    `update relay set state = case state when 'OPEN' then 'EXPIRED' else 'ENDED' end, version = version + 1
     where state in ('OPEN', 'ACCEPTED') and ends_at <= $1`,
    [ctx.clock.now()],
  );
}

/** Notes a block and ends what lives between the two. */
export async function insertBlock(ctx: BaseCtx, personId: string, blockedId: string): Promise<void> {
  await execute(
    ctx.db,
    `insert into relay_block (person_id, blocked_id, blocked_at) values ($1, $2, $3) on conflict do nothing`,
    [personId, blockedId, ctx.clock.now()],
  );
  await execute(
    ctx.db,
    `update relay set state = 'ENDED', version = version + 1 where state in ('OPEN', 'ACCEPTED')
       and ((from_person_id = $1 and to_person_id = $2) or (from_person_id = $2 and to_person_id = $1))`,
    [personId, blockedId],
  );
}
