import { LOCALES } from '@enishi/platform';
import { z } from 'zod';
import type { EventProblem } from './event-errors.js';
import { eventQuestion } from './event-questions.js';
import { EVENT_FORMATS, MODES_OF } from './event-states.js';
import type { PoolMode } from './event-states.js';
import type { EventFields } from './event.queries.js';
import { isTimeZone, momentAt } from './zoned-time.js';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((text) => text || null);
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** What an organiser says of an event. Times are those of clocks at the event's zone. */
export const eventFields = z.strictObject({
  format: z.enum(EVENT_FORMATS),
  chapterIds: z.array(z.uuid()).max(20),
  isBySecretariat: z.boolean().default(false),
  /** The first is the event's own language. */
  words: z
    .array(
      z.strictObject({
        language: z.enum(LOCALES),
        title: z.string().trim().max(200),
        summary: z.string().trim().max(600),
        programme: line(8000),
      }),
    )
    .min(1)
    .max(LOCALES.length)
    .refine((words) => new Set(words.map(({ language }) => language)).size === words.length),
  timeZone: z.string().max(60),
  startsAt: wall,
  endsAt: wall,
  closesAt: wall.nullish(),
  venue: line(200),
  address: line(400),
  city: line(100),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  mapLink: line(500),
  streamLink: line(500),
  /** Places in the room and at the stream; none: no limit. */
  seats: z.int().min(1).max(100_000).nullish(),
  streams: z.int().min(1).max(100_000).nullish(),
  guestsAllowed: z.int().min(0).max(5).default(0),
  offerHours: z.int().min(1).max(168).default(24),
  questions: z.array(eventQuestion).max(8).default([]),
});
export type EventInput = z.input<typeof eventFields>;
export type EventAsked = z.output<typeof eventFields>;

const isLink = (text: string | null) => text === null || /^https:\/\/[^\s]+$/.test(text);

/** Moments out of the asked wall times, and everything that is wrong with what was asked. */
export function readEventFields(asked: EventAsked): { fields: EventFields; problems: EventProblem[] } {
  const problems: EventProblem[] = [];
  const wrong = (field: string, code: EventProblem['code']) => void problems.push({ field, code });
  const isZone = isTimeZone(asked.timeZone);
  if (!isZone) wrong('timeZone', 'NO_SUCH_ZONE');
  const timeOf = (field: 'startsAt' | 'endsAt' | 'closesAt'): Date | null => {
    const text = asked[field];
    if (!text) return null;
    const moment = isZone ? momentAt(text, asked.timeZone) : new Date(0);
    if (!moment) wrong(field, 'NO_SUCH_TIME');
    return moment;
  };
  const [startsAt, endsAt, closesAt] = [timeOf('startsAt'), timeOf('endsAt'), timeOf('closesAt')];
  if (isZone && startsAt && endsAt && endsAt <= startsAt) wrong('endsAt', 'ENDS_BEFORE_START');
  if (isZone && closesAt && endsAt && closesAt > endsAt) wrong('closesAt', 'CLOSES_AFTER_END');
  if (!asked.words[0]!.title) wrong('title', 'REQUIRED');
  if (asked.words.some(({ title }) => !title) && asked.words[0]!.title) wrong('title', 'REQUIRED');
  if (asked.chapterIds.length === 0 && !asked.isBySecretariat) wrong('chapterIds', 'NO_CHAPTER');
  if (!isLink(asked.mapLink)) wrong('mapLink', 'NO_LINK');
  if (!isLink(asked.streamLink)) wrong('streamLink', 'NO_LINK');
  const hasRoom = MODES_OF[asked.format].includes('SEAT');
  const fields: EventFields = {
    format: asked.format,
    isBySecretariat: asked.isBySecretariat,
    languages: asked.words.map(({ language }) => language),
    words: Object.fromEntries(asked.words.map(({ language, ...words }) => [language, words])),
    timeZone: asked.timeZone,
    startsAt: startsAt ?? new Date(0),
    endsAt: endsAt ?? new Date(0),
    closesAt,
    venue: hasRoom ? asked.venue : null,
    address: hasRoom ? asked.address : null,
    city: hasRoom ? asked.city : null,
    countryCode: asked.countryCode ?? null,
    mapLink: hasRoom ? asked.mapLink : null,
    streamLink: asked.format === 'ON_SITE' ? null : asked.streamLink,
    guestsAllowed: hasRoom ? asked.guestsAllowed : 0,
    offerHours: asked.offerHours,
    questions: asked.questions.length > 0 ? asked.questions : null,
  };
  return { fields, problems };
}

/** What is still missing before people may read of it. */
export function missingToPublish(
  event: EventFields & { pools: readonly { mode: PoolMode }[] },
  now: Date,
): EventProblem[] {
  const problems: EventProblem[] = [];
  if (event.startsAt <= now) problems.push({ field: 'startsAt', code: 'IN_THE_PAST' });
  for (const words of Object.values(event.words))
    if (!words.summary) problems.push({ field: 'summary', code: 'REQUIRED' });
  if (event.format !== 'ONLINE' && !event.venue) problems.push({ field: 'venue', code: 'REQUIRED' });
  if (event.format !== 'ON_SITE' && !event.streamLink)
    problems.push({ field: 'streamLink', code: 'REQUIRED' });
  return problems;
}

/** The capacity that was asked for a pool. */
export const capacityFor = (asked: EventAsked, mode: PoolMode): number | null =>
  (mode === 'SEAT' ? asked.seats : asked.streams) ?? null;
