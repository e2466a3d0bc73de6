import type { EventInput } from './desk.documents.js';
import type { EventShown } from './events.documents.js';

export type Language = 'JA' | 'EN' | 'ZH_HANS';
export interface TextValues {
  language: Language;
  title: string;
  summary: string;
  programme: string;
}
export interface QuestionValues {
  kind: EventInput['questions'][number]['kind'];
  title: string;
  choices: string;
  isRequired: boolean;
  from: '' | 'AFFILIATION' | 'POSITION' | 'CITY' | 'FIELDS';
}

/** An event as it is typed: everything is text until it is sent. */
export interface EventValues {
  format: EventInput['format'];
  chapterIds: string[];
  isBySecretariat: boolean;
  texts: TextValues[];
  timeZone: string;
  startsAt: string;
  endsAt: string;
  closesAt: string;
  venue: string;
  address: string;
  city: string;
  countryCode: string;
  mapLink: string;
  streamLink: string;
  seats: string;
  streams: string;
  guestsAllowed: string;
  offerHours: string;
  questions: QuestionValues[];
}

export const emptyText = (language: Language): TextValues => ({
  language,
  title: '',
  summary: '',
  programme: '',
});
export const emptyQuestion: QuestionValues = {
  kind: 'TEXT',
  title: '',
  choices: '',
  isRequired: false,
  from: '',
};

/** A new event of a chapter: what most events are, so that only title, time and place are left to say. */
export const newEvent = (
  chapterId: string | undefined,
  timeZone: string,
  language: Language,
): EventValues => ({
  format: 'ON_SITE',
  chapterIds: chapterId ? [chapterId] : [],
  isBySecretariat: false,
  texts: [emptyText(language)],
  timeZone,
  startsAt: '',
  endsAt: '',
  closesAt: '',
  venue: '',
  address: '',
  city: '',
  countryCode: '',
  mapLink: '',
  streamLink: '',
  seats: '',
  streams: '',
  guestsAllowed: '0',
  offerHours: '24',
  questions: [],
});

/** An event as it stands, for changing it. */
export function valuesOf(event: EventShown): EventValues {
  const capacity = (mode: string) => String(event.pools.find((pool) => pool.mode === mode)?.capacity ?? '');
  return {
    format: event.format,
    chapterIds: event.organisers.map(({ id }) => id),
    isBySecretariat: event.isBySecretariat,
    texts: event.texts.map(({ programme, ...text }) => ({ ...text, programme: programme ?? '' })),
    timeZone: event.timeZone,
    startsAt: event.startsThere,
    endsAt: event.endsThere,
    closesAt: event.closesThere ?? '',
    venue: event.venue ?? '',
    address: event.address ?? '',
    city: event.city ?? '',
    countryCode: event.countryCode ?? '',
    mapLink: event.mapLink ?? '',
    streamLink: event.streamLink ?? '',
    seats: capacity('SEAT'),
    streams: capacity('STREAM'),
    guestsAllowed: String(event.guestsAllowed),
    offerHours: String(event.offerHours),
    questions: event.questions.map(({ kind, title, choices, isRequired, from }) => ({
      kind,
      title,
      choices: choices.join('\n'),
      isRequired,
      from: (['AFFILIATION', 'POSITION', 'CITY', 'FIELDS'] as const).find((field) => field === from) ?? '',
    })),
  };
}

const numberOrNull = (text: string) => (text.trim() === '' ? null : Number(text));
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is sent. */
export const inputOf = (values: EventValues): EventInput => ({
  format: values.format,
  chapterIds: values.chapterIds,
  isBySecretariat: values.isBySecretariat,
  words: values.texts.map((text) => ({ ...text, programme: text.programme || null })),
  timeZone: values.timeZone,
  startsAt: values.startsAt,
  endsAt: values.endsAt,
  closesAt: values.closesAt || null,
  venue: values.venue || null,
  address: values.address || null,
  city: values.city || null,
  countryCode: values.countryCode.toUpperCase() || null,
  mapLink: values.mapLink || null,
  streamLink: values.streamLink || null,
  seats: values.format === 'ONLINE' ? null : numberOrNull(values.seats),
  streams: values.format === 'ON_SITE' ? null : numberOrNull(values.streams),
  guestsAllowed: values.format === 'ONLINE' ? 0 : Number(values.guestsAllowed),
  offerHours: Number(values.offerHours),
  questions: values.questions
    .filter(({ title }) => title.trim())
    .map(({ kind, title, choices, isRequired, from }) => ({
      kind,
      title,
      choices: kind === 'CHOICE' || kind === 'CHOICES' ? linesOf(choices) : [],
      isRequired,
      from: from || null,
    })),
});

/** Fields that must be there before anything is sent; the rest is checked by the server. */
export function missingOf(values: EventValues): ('title' | 'startsAt' | 'endsAt' | 'chapterIds')[] {
  return [
    ...(values.texts.every(({ title }) => title.trim()) ? [] : (['title'] as const)),
    ...(values.startsAt ? [] : (['startsAt'] as const)),
    ...(values.endsAt ? [] : (['endsAt'] as const)),
    ...(values.chapterIds.length > 0 || values.isBySecretariat ? [] : (['chapterIds'] as const)),
  ];
}
