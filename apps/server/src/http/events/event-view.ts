import { organisersIn, shownState, spanIn, wordsIn } from '@enishi/alumni';
import type { EventRow } from '@enishi/alumni';
import type { PageLocale } from '../pages/page-locale.js';
import { fill } from '../pages/render-page.js';
import { eventsTexts } from './locales/index.js';

type Words = (typeof eventsTexts)['en'];

/** One line of the list of events. */
export interface EventLine {
  readonly href: string;
  readonly title: string;
  readonly language: string;
  readonly when: string;
  readonly place: string;
  readonly organisers: string;
  readonly state: string;
}

export function eventLine(event: EventRow, locale: PageLocale): EventLine {
  const texts = eventsTexts[locale];
  const { title, language } = wordsIn(event, locale);
  return {
    href: `/events/${event.slug}`,
    title,
    language,
    when: spanIn(event, event.timeZone, locale),
    place: placeOf(event, texts, locale),
    organisers: organisersIn(event, locale),
    state: texts[shownState(event.state, event.pools)],
  };
}

/** Where people meet, in a sentence; an online event says so. */
export function placeOf(event: EventRow, texts: Words, locale: PageLocale): string {
  const room = [event.venue, event.city].filter(Boolean).join(locale === 'en' ? ', ' : '、');
  if (event.format === 'ONLINE') return texts.online;
  return event.format === 'HYBRID' ? [room, texts.hybrid].filter(Boolean).join(' · ') : room;
}

/** Free places in words, for each way of taking part. */
export function placesOf(event: EventRow, texts: Words): string[] {
  return event.pools.map(({ mode, capacity, taken, waiting }) => {
    const [free, full, open] =
      mode === 'SEAT'
        ? [texts.seatFree, texts.seatFull, texts.seatOpen]
        : [texts.streamFree, texts.streamFull, texts.streamOpen];
    if (capacity === null) return open;
    return taken < capacity ? fill(free, { n: capacity - taken }) : fill(full, { n: waiting });
  });
}

/** Plain text as lines; nothing in it is markup. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
