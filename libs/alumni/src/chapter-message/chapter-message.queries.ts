import type { BaseCtx, DateOnly, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { IN_THE_CLUB, ofFullAge } from '../chapter/chapter-member.queries.js';

export interface MessageText {
  readonly subject: string;
  readonly body: string;
}
export type MessageTexts = Readonly<Partial<Record<Locale, MessageText>>>;

/**
 * Who may be written to by a chapter: belongs to it, takes part in the club, agreed that the chapter writes
 * (SHARE_WITH_CHAPTER), did not stop club mails, is of full age on `$2`, and has an address that takes mail.
 */
const RECIPIENTS = `
  select m.person_id, address.address, person.name_latin as name,
    case when person.preferred_language in ('ja', 'en', 'zh-Hans') then person.preferred_language else 'en' end as locale
  from chapter_member m join member on member.person_id = m.person_id and ${IN_THE_CLUB}
    join person on person.id = m.person_id and person.merged_into_id is null
    join chapter c on c.id = m.chapter_id and c.state <> 'CLOSED'
    join lateral (
      select trim(given.address) as address
      from unnest(array[member.contact_email, member.contact_email_second, person.email, person.email_second])
        with ordinality given(address, place)
        left join mail_address dead on dead.address = lower(trim(given.address))
        left join mail_opt_out out on out.address = lower(trim(given.address)) and out.kind = 'club'
      where trim(given.address) <> '' and dead.address is null and out.address is null
      order by given.place limit 1) address on true
  where m.chapter_id = $1 and m.left_at is null and ${ofFullAge('$2')}
    and exists (select from consent s where s.person_id = m.person_id and s.purpose = 'SHARE_WITH_CHAPTER' and s.withdrawn_at is null)
    and not exists (select from club_mail_stop s where s.person_id = m.person_id and s.kind = 'club')`;

export interface Recipient {
  personId: string;
  address: string;
  locale: Locale;
}

/** Everybody to whom a message of the chapter goes. */
export function selectRecipients(ctx: BaseCtx, chapterId: string, today: DateOnly): Promise<Recipient[]> {
  return sql<Recipient>(
    ctx.db,
    `select person_id as "personId", address, locale from (${RECIPIENTS}) r order by person_id`,
    [chapterId, today],
  );
}

export async function countRecipients(ctx: BaseCtx, chapterId: string, today: DateOnly): Promise<number> {
  const [row] = await sql<{ count: number }>(ctx.db, `select count(*)::int as count from (${RECIPIENTS}) r`, [
    chapterId,
    today,
  ]);
  return row?.count ?? 0;
}

export interface MailToCompose {
  messageId: string;
  personId: string;
  name: string;
  texts: MessageTexts;
  chapterSlug: string;
  chapterJa: string;
  chapterEn: string;
  chapterZhHans: string;
}

/**
 * The words of messages for people to whom they still may go: asked in the moment of sending, so that who left, took
 * the consent back or stopped the mails a second ago gets none.
 */
export function selectMailsToCompose(
  ctx: BaseCtx,
  messageId: string,
  personIds: readonly string[],
  today: DateOnly,
): Promise<MailToCompose[]> {
  return sql<MailToCompose>(
    ctx.db,
    `select message.id as "messageId", r.person_id as "personId", r.name, message.texts, chapter.slug as "chapterSlug",
       chapter.name_ja as "chapterJa", chapter.name_en as "chapterEn", chapter.name_zh_hans as "chapterZhHans"
     from chapter_message message join chapter on chapter.id = message.chapter_id
       join lateral (select * from (${RECIPIENTS.replace('$1', 'message.chapter_id')}) all_of_them where person_id = any($3::uuid[])) r on true
     where message.id = $1 and message.stopped_at is null`,
    [messageId, today, personIds],
  );
}

export interface MessageRow {
  id: string;
  chapterId: string;
  purpose: string;
  texts: MessageTexts;
  laneId: string | null;
  recipients: number;
  sentAt: Date;
  stoppedAt: Date | null;
}

const COLUMNS = `id, chapter_id as "chapterId", purpose, texts, mail_lane_id as "laneId", recipients, sent_at as "sentAt",
  stopped_at as "stoppedAt"`;

export async function findMessage(ctx: BaseCtx, id: string): Promise<MessageRow | undefined> {
  return (await sql<MessageRow>(ctx.db, `select ${COLUMNS} from chapter_message where id = $1`, [id]))[0];
}

/** Messages of a chapter, the latest first. */
export function selectMessages(
  ctx: BaseCtx,
  chapterId: string,
  page: { first: number; after: readonly [string, string] | null },
): Promise<(MessageRow & { totalCount: number })[]> {
  return sql(
    ctx.db,
    `select ${COLUMNS}, (select count(*)::int from chapter_message where chapter_id = $1) as "totalCount" from chapter_message
     where chapter_id = $1 and ($2::timestamptz is null or (sent_at, id) < ($2::timestamptz, $3::uuid))
     order by sent_at desc, id desc limit $4`,
    [chapterId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.first + 1],
  );
}

/** How many messages a chapter sent since a moment. */
export async function countMessagesSince(ctx: BaseCtx, chapterId: string, since: Date): Promise<number> {
  const [row] = await sql<{ count: number }>(
    ctx.db,
    `select count(*)::int as count from chapter_message where chapter_id = $1 and sent_at > $2`,
    [chapterId, since],
  );
  return row?.count ?? 0;
}

export function insertMessage(
  ctx: BaseCtx,
  row: Omit<MessageRow, 'sentAt' | 'stoppedAt'> & { writtenBy: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into chapter_message (id, chapter_id, purpose, texts, mail_lane_id, recipients, written_by, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [
      row.id,
      row.chapterId,
      row.purpose,
      JSON.stringify(row.texts),
      row.laneId,
      row.recipients,
      row.writtenBy,
      ctx.clock.now(),
    ],
  );
}

export function markStopped(ctx: BaseCtx, id: string): Promise<number> {
  return execute(ctx.db, `update chapter_message set stopped_at = $2 where id = $1 and stopped_at is null`, [
    id,
    ctx.clock.now(),
  ]);
}

/** Lanes of messages of which nothing is left to send. */
export async function selectFinishedLanes(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select lane.id from chapter_message message join mail_lane lane on lane.id = message.mail_lane_id and lane.state = 'RUNNING'
     where not exists (
       select from outgoing_mail m where m.lane_id = lane.id and m.state in ('PLANNED', 'QUEUED', 'SENDING', 'RETRY'))`,
  );
  return rows.map((row) => row.id);
}
