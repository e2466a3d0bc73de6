import type { BaseCtx, Locale } from '@enishi/platform';
import { queueMail } from '@enishi/platform';
import { calendarFile } from '../calendar/calendar-file.js';
import { organisersIn, wordsIn } from '../event/event-words.js';
import type { EventRow } from '../event/event.queries.js';
import { momentIn, timesFor } from '../event/zoned-time.js';
import { publicUrl } from '../settings.js';
import { EVENT_MAILS } from './event-mails.js';
import type { EventMailKind, EventMailModel } from './event-mails.js';
import type { RecipientRow } from './mail-recipients.queries.js';
import { registrationLink } from './registration-link.js';

/** Mails after which nobody needs the link of the registration. */
const LEADS_TO_EVENT: readonly EventMailKind[] = ['LAPSED', 'CANCELLED', 'CALLED_OFF'];

/**
 * Queues one mail about a registration, once per key, in the language and zone in which the person registered, with the
 * calendar entry as it stands now. Somebody without an address gets none.
 */
export async function sendEventMail(
  ctx: BaseCtx,
  kind: EventMailKind,
  event: EventRow,
  to: RecipientRow,
  occasion: string,
): Promise<void> {
  if (!to.email) return;
  const attachments =
    kind === 'FEEDBACK' || kind === 'LAPSED'
      ? []
      : [
          {
            filename: `${event.slug}.ics`,
            contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
            content: entryFor(kind, event, to),
          },
        ];
  await queueMail(ctx, {
    mail: EVENT_MAILS[kind],
    to: to.email,
    locale: to.language,
    model: modelOf(kind, event, to),
    attachments,
    dedupeKey: `event-mail:${to.id}:${kind}:${occasion}`,
    subjectRef: `registration:${to.id}`,
  });
}

/** The entry of the reader's calendar: taken out again when they do not come any more. */
function entryFor(kind: EventMailKind, event: EventRow, to: RecipientRow): string {
  const left = kind === 'CANCELLED';
  const entry = {
    event: left ? { ...event, state: 'CANCELLED' as const, changeCount: event.changeCount + 1 } : event,
    streamLink: streamLinkFor(event, to),
    isTentative: to.state === 'WAITING' || to.state === 'OFFERED',
  };
  return calendarFile(wordsIn(event, to.language).title, [entry], to.language);
}

/** The stream's address is for those who have a place at it. */
export const streamLinkFor = (event: EventRow, to: Pick<RecipientRow, 'mode' | 'state'>): string | null =>
  to.mode === 'STREAM' && to.state === 'CONFIRMED' ? event.streamLink : null;

const GUESTS: Record<Locale, (n: number) => string> = {
  ja: (n) => `同伴者${n}名`,
  en: (n) => (n === 1 ? '1 guest' : `${n} guests`),
  'zh-Hans': (n) => `同行${n}人`,
};

function modelOf(kind: EventMailKind, event: EventRow, to: RecipientRow): EventMailModel {
  const locale = to.language;
  const { there, here } = timesFor(event, to.timeZone, locale);
  const isInRoom = to.mode === 'SEAT';
  const page = `${publicUrl()}/events/${event.slug}`;
  const until = to.offerUntil;
  return {
    name: to.name,
    title: wordsIn(event, locale).title,
    there,
    here: here ?? '',
    place: isInRoom
      ? [event.venue, event.address, event.city]
          .filter(Boolean)
          .join({ ja: '、', en: ', ', 'zh-Hans': '，' }[locale])
      : '',
    mapLink: isInRoom ? (event.mapLink ?? '') : '',
    streamLink: streamLinkFor(event, to) ?? '',
    organisers: organisersIn(event, locale),
    link:
      kind === 'FEEDBACK' || LEADS_TO_EVENT.includes(kind)
        ? pageFor(kind, page, event.slug)
        : registrationLink(to.id),
    guests: to.party > 1 ? GUESTS[locale](to.party - 1) : '',
    position: to.place === null ? '' : String(to.place),
    until: until ? momentIn(until, event.timeZone, locale) : '',
    reason: event.cancelReason ?? '',
  };
}

const pageFor = (kind: EventMailKind, page: string, slug: string) =>
  kind === 'FEEDBACK' ? `${publicUrl()}/app/events/${slug}` : page;
