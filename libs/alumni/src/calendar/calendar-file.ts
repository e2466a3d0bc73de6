import type { Locale } from '@enishi/platform';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { organisersIn, wordsIn } from '../event/event-words.js';
import type { EventRow } from '../event/event.queries.js';
import { publicUrl } from '../settings.js';
import { zoneBlock } from './zone-block.js';

/** What a calendar shows of one event to one reader. */
export interface CalendarEntry {
  readonly event: EventRow;
  /** The stream's address, for those who are registered for it. */
  readonly streamLink?: string | null;
  /** Not confirmed yet: the reader waits, or is offered a place. */
  readonly isTentative?: boolean;
}

const PRODUCT = { company: 'Sakura Science Club', product: 'Enishi', language: 'EN' };

/** The name of an event in calendars: the same for ever and in every file, so that changes find it. */
export const uidOf = (eventId: string): string => `event-${eventId}@${new URL(publicUrl()).hostname}`;

/**
 * An iCalendar file (RFC 5545) with its events at the clocks of their own zones, each zone described by a VTIMEZONE. SEQUENCE
 * counts the changes that readers must hear of; what was called off stays as CANCELLED, so that calendars take it out.
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], locale: Locale): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, ttl: 60 * 60 });
  const moments = entries.flatMap(({ event }) => [event.startsAt, event.endsAt]);
  calendar.timezone({ name: null, generator: (zone: string) => zoneBlock(zone, moments) });
  for (const entry of entries) calendar.createEvent(entryOf(entry, locale));
  return calendar.toString();
}

function entryOf({ event, streamLink, isTentative = false }: CalendarEntry, locale: Locale) {
  const { title, summary } = wordsIn(event, locale);
  const page = `${publicUrl()}/events/${event.slug}`;
  const place = [event.venue, event.address, event.city].filter(Boolean).join(', ');
  const isCancelled = event.state === 'CANCELLED';
  const at = (moment: Date) => DateTime.fromJSDate(moment, { zone: event.timeZone });
  return {
    id: uidOf(event.id),
    sequence: event.changeCount,
    stamp: DateTime.fromJSDate(event.changedAt, { zone: 'UTC' }),
    lastModified: DateTime.fromJSDate(event.changedAt, { zone: 'UTC' }),
    start: at(event.startsAt),
    end: at(event.endsAt),
    timezone: event.timeZone,
    summary: title,
    description: [summary, streamLink, organisersIn(event, locale), page].filter(Boolean).join('\n\n'),
    location: place || streamLink || null,
    url: page,
    status: isCancelled
      ? ICalEventStatus.CANCELLED
      : isTentative
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  };
}
