import type { Ctx } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import { hashToken, inTransaction, isLocale, newToken, notFound, recordAudit } from '@enishi/platform';
import { organiserName, wordsIn } from '../event/event-words.js';
import { viewEvent } from '../event/view-event.js';
import { ownPersonId } from '../policies.js';
import { publicUrl } from '../settings.js';
import { calendarFile } from './calendar-file.js';
import { chapterNames, eventsOfChapter, eventsOfPerson, personOfFeed, putFeed } from './calendar.queries.js';

const CLUB: Readonly<Record<Locale, string>> = {
  ja: 'さくらサイエンスクラブの行事',
  en: 'Events of the Sakura Science Club',
  'zh-Hans': '樱花科技俱乐部活动',
};
const MINE: Readonly<Record<Locale, string>> = {
  ja: '参加する行事（さくらサイエンスクラブ）',
  en: 'My events (Sakura Science Club)',
  'zh-Hans': '我的活动（樱花科技俱乐部）',
};

/**
 * A new secret address of the member's own calendar; shown once, and the one before opens nothing any more.
 * @throws UNAUTHENTICATED, NOT_FOUND for who is no member
 */
export async function renewCalendarFeed(ctx: Ctx): Promise<string> {
  const personId = ownPersonId(ctx.actor);
  const token = newToken();
  await inTransaction(ctx, async (tx) => {
    if ((await putFeed(tx, personId, hashToken(token))) === 0) throw notFound('person');
    await recordAudit(tx, { action: 'calendar_feed.renewed', subjectType: 'person', subjectId: personId });
  });
  return `${publicUrl()}/calendars/${token}.ics`;
}

/** The calendar behind a secret address, in the member's language. @throws NOT_FOUND */
export async function personalCalendar(ctx: Ctx, token: string): Promise<string> {
  const owner = await personOfFeed(ctx, hashToken(token));
  if (!owner) throw notFound('calendar');
  const locale = isLocale(owner.locale) ? owner.locale : 'en';
  const events = await eventsOfPerson(ctx, owner.personId);
  const entries = events.map((event) => ({
    event,
    streamLink: event.mode === 'STREAM' && event.registrationState === 'CONFIRMED' ? event.streamLink : null,
    isTentative: event.registrationState !== 'CONFIRMED',
  }));
  return calendarFile(MINE[locale], entries, locale);
}

/** The announced events of one chapter, or of the whole club. @throws NOT_FOUND for a chapter that is not */
export async function chapterCalendar(ctx: Ctx, slug: string | null): Promise<string> {
  const chapter = slug === null ? undefined : await chapterNames(ctx, slug);
  if (slug !== null && !chapter) throw notFound('chapter');
  const entries = (await eventsOfChapter(ctx, slug)).map((event) => ({ event }));
  return calendarFile(chapter ? organiserName(chapter, ctx.locale) : CLUB[ctx.locale], entries, ctx.locale);
}

/** One announced event as a file. @throws NOT_FOUND, also for one of which not even the hour is known */
export async function eventCalendar(ctx: Ctx, slug: string): Promise<string> {
  const event = await viewEvent(ctx, slug);
  if (event.knownTo !== 'MINUTE') throw notFound('event');
  return calendarFile(wordsIn(event, ctx.locale).title, [{ event }], ctx.locale);
}
