import type { BaseCtx } from '@enishi/platform';
import { execute, prepared, sql } from '@enishi/platform';
import { EVENT_COLUMNS } from '../event/event.queries.js';
import type { EventRow } from '../event/event.queries.js';

/** Gives a person a new secret address; the one before opens nothing any more. 0 when there is no such person. */
export function putFeed(ctx: BaseCtx, personId: string, tokenHash: Buffer): Promise<number> {
  return execute(
    ctx.db,
    `insert into calendar_feed (person_id, token_hash, created_at)
     select id, $2, $3 from person where id = $1
     on conflict (person_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at`,
    [personId, tokenHash, ctx.clock.now()],
  );
}

export async function personOfFeed(
  ctx: BaseCtx,
  tokenHash: Buffer,
): Promise<{ personId: string; locale: string } | undefined> {
  const [row] = await prepared<{ personId: string; locale: string }>(
    ctx.db,
    'person_of_calendar_feed',
    `select feed.person_id as "personId", coalesce(account.locale, 'en') as locale from calendar_feed feed
       left join member on member.person_id = feed.person_id left join account on account.id = member.account_id
     where feed.token_hash = $1 and account.disabled_at is null
       and (member.status is null or member.status in ('ACTIVE', 'CLAIMED'))`,
    [tokenHash],
  );
  return row;
}

/**
 * What a person's calendar shows: events they come to or wait for, and those that were called off, from two months ago on.
 */
export function eventsOfPerson(
  ctx: BaseCtx,
  personId: string,
): Promise<(EventRow & { mode: string; registrationState: string })[]> {
  return prepared(
    ctx.db,
    'events_of_calendar_feed',
    `select ${EVENT_COLUMNS}, r.mode, r.state as "registrationState"
     from (select r.event_id, r.state, p.mode from registration r join event_pool p on p.id = r.pool_id
       where r.person_id = $1 and r.state in ('CONFIRMED', 'WAITING', 'OFFERED')) r
     join event e on e.id = r.event_id
     where e.known_to = 'MINUTE' and e.published_at is not null and e.ends_at > $2::timestamptz - interval '2 months'
     order by e.starts_at, e.id limit 500`,
    [personId, ctx.clock.now()],
  );
}

/** What was announced of one chapter, or of all, from two months ago on. */
export function eventsOfChapter(ctx: BaseCtx, slug: string | null): Promise<EventRow[]> {
  return prepared(
    ctx.db,
    'events_of_chapter_feed',
    `select ${EVENT_COLUMNS} from event e
     where e.known_to = 'MINUTE' and e.published_at is not null and e.ends_at > $2::timestamptz - interval '2 months'
       and ($1::text is null or exists (select from event_organiser o join chapter c on c.id = o.chapter_id
         where o.event_id = e.id and c.slug = $1))
     order by e.starts_at, e.id limit 500`,
    [slug, ctx.clock.now()],
  );
}

/** The names of an open chapter; undefined when there is none. */
export async function chapterNames(
  ctx: BaseCtx,
  slug: string,
): Promise<{ acronym: string | null; nameJa: string; nameEn: string; nameZhHans: string } | undefined> {
  const [row] = await sql<{ acronym: string | null; nameJa: string; nameEn: string; nameZhHans: string }>(
    ctx.db,
    `select acronym, name_ja as "nameJa", name_en as "nameEn", name_zh_hans as "nameZhHans" from chapter
     where slug = $1 and state <> 'CLOSED'`,
    [slug],
  );
  return row;
}
