import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { AccountLocale } from '@enishi/accounts';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  EventFormatEnum,
  EventQuestionKindEnum,
  EventStateEnum,
  KnownToEnum,
  PoolModeEnum,
  ProfileAnswerEnum,
} from './event-enums.type.js';
import { questionName } from './event-questions.js';
import { shownState } from './event-states.js';
import { organiserName, wordsIn } from './event-words.js';
import type { EventRow, OrganiserRow } from './event.queries.js';
import type { EventPage } from './list-events.js';
import { wallTime } from './zoned-time.js';

@ObjectType('EventPool', { description: 'The places of one kind.' })
export class EventPoolType {
  @Field(() => PoolModeEnum, { description: 'In the room or at the stream.' })
  mode!: string;
  @Field(() => Int, { nullable: true, description: 'Places in all; empty when there is no limit.' })
  capacity!: number | null;
  @Field(() => Int, { nullable: true, description: 'Free places; empty when there is no limit.' })
  free!: number | null;
  @Field(() => Int, { description: 'Registrations in the line.' })
  waiting!: number;
}

@ObjectType('EventOrganiser', { description: 'A chapter that holds an event.' })
export class EventOrganiserType {
  @Field(() => ID, { description: 'Id of the chapter.' })
  id!: string;
  @Field(() => String, { description: 'Its place in addresses.' })
  slug!: string;
  @Field(() => String, { description: 'Its name in the reader’s language, with its acronym.' })
  name!: string;
}

@ObjectType('EventOrganiserChoice', { description: 'A chapter for which the reader may hold events.' })
export class EventOrganiserChoiceType extends EventOrganiserType {
  @Field(() => String, { description: 'IANA zone in which its events are announced.' })
  timeZone!: string;
}

@ObjectType('EventQuestion', { description: 'What an event asks at registration.' })
export class EventQuestionType {
  @Field(() => String, { description: 'Name under which it is answered.' })
  name!: string;
  @Field(() => EventQuestionKindEnum, { description: 'How it is answered.' })
  kind!: string;
  @Field(() => String, { description: 'The question, in the event’s own language.' })
  title!: string;
  @Field(() => [String], { description: 'What can be chosen; the answers are c1, c2 and so on.' })
  choices!: string[];
  @Field(() => Boolean, { description: 'It must be answered.' })
  isRequired!: boolean;
  @Field(() => ProfileAnswerEnum, {
    nullable: true,
    description: 'The field of the profile that answers it.',
  })
  from!: string | null;
}

@ObjectType('EventText', { description: 'The words of an event in one language.' })
export class EventTextType {
  @Field(() => AccountLocale, { description: 'The language.' })
  language!: Locale;
  @Field(() => String, { description: 'Title.' })
  title!: string;
  @Field(() => String, { description: 'What it is about, in a few sentences.' })
  summary!: string;
  @Field(() => String, { nullable: true, description: 'The programme, line by line.' })
  programme!: string | null;
}

@ObjectType('Event', { description: 'Something the club meets for.' })
export class EventType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'Its place in addresses.' })
  slug!: string;
  @Field(() => EventStateEnum, { description: 'Where it is in its life.' })
  state!: string;
  @Field(() => EventFormatEnum, { description: 'Where people meet.' })
  format!: string;
  @Field(() => Boolean, { description: 'The secretariat holds it, alone or with chapters.' })
  isBySecretariat!: boolean;
  @Field(() => EventTextType, { description: 'Its words in the reader’s language, or the nearest there is.' })
  text!: EventTextType;
  @Field(() => [EventTextType], { description: 'Its words in every language it has, its own first.' })
  texts!: EventTextType[];
  @Field(() => String, { description: 'IANA zone of the place.' })
  timeZone!: string;
  @Field(() => GraphQLISODateTime, { description: 'Start.' })
  startsAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'End.' })
  endsAt!: Date;
  @Field(() => String, { description: 'Start by the event’s clocks, YYYY-MM-DDTHH:MM.' })
  startsThere!: string;
  @Field(() => String, { description: 'End by the event’s clocks.' })
  endsThere!: string;
  @Field(() => String, { nullable: true, description: 'End of registration by the event’s clocks.' })
  closesThere!: string | null;
  @Field(() => KnownToEnum, { description: 'How exactly the time is known.' })
  knownTo!: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'End of registration; the start when empty.',
  })
  closesAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  venue!: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the place.' })
  address!: string | null;
  @Field(() => String, { nullable: true, description: 'City.' })
  city!: string | null;
  @Field(() => String, { nullable: true, description: 'Country or region, ISO 3166-1 alpha-2.' })
  countryCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Where a map shows it.' })
  mapLink!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Address of the stream, for organisers; those registered find it with their registration.',
  })
  streamLink!: string | null;
  @Field(() => [EventPoolType], { description: 'Places in the room and at the stream.' })
  pools!: EventPoolType[];
  @Field(() => [EventOrganiserType], { description: 'Chapters that hold it.' })
  organisers!: EventOrganiserType[];
  @Field(() => Int, { description: 'How many guests one person may bring into the room.' })
  guestsAllowed!: number;
  @Field(() => Int, { description: 'Hours for which an offered place is held.' })
  offerHours!: number;
  @Field(() => [EventQuestionType], { description: 'What is asked at registration.' })
  questions!: EventQuestionType[];
  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many came, where it was counted without this service.',
  })
  countedAttendance!: number | null;
  @Field(() => String, { nullable: true, description: 'What is known of an earlier event.' })
  remark!: string | null;
  @Field(() => Boolean, { description: 'True when the reader may change it.' })
  mayOrganise!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'Public key of its tickets (P-256 point, base64url), for organisers: the door works without a connection.',
  })
  ticketKey!: string | null;
  @Field(() => Int, { description: 'Counted up with every change.' })
  version!: number;
}

@ObjectType('EventPage', { description: 'A page of events.' })
export class EventPageType {
  @Field(() => [EventType], { description: 'The events.' })
  nodes!: EventType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

export const toOrganiser = (row: OrganiserRow, locale: Locale): EventOrganiserType => ({
  id: row.id,
  slug: row.slug,
  name: organiserName(row, locale),
});

/** What the reader may see of an event. */
export function toEvent(row: EventRow, locale: Locale, mayOrganise: boolean): EventType {
  const { words, pools, organisers, questions, ticketPublicKey, ...rest } = row;
  const clock = (moment: Date) => wallTime(new Date(moment), row.timeZone);
  return {
    ...rest,
    state: shownState(row.state, pools),
    text: wordsIn(row, locale),
    texts: row.languages.flatMap((language) => {
      const text = words[language];
      return text ? [{ language: language as Locale, ...text }] : [];
    }),
    startsThere: clock(row.startsAt),
    endsThere: clock(row.endsAt),
    closesThere: row.closesAt ? clock(row.closesAt) : null,
    streamLink: mayOrganise ? row.streamLink : null,
    ticketKey: mayOrganise ? ticketPublicKey : null,
    pools: pools.map(({ mode, capacity, taken, waiting }) => ({
      mode,
      capacity,
      free: capacity === null ? null : capacity - taken,
      waiting,
    })),
    organisers: organisers.map((chapter) => toOrganiser(chapter, locale)),
    questions: (questions ?? []).map((question, index) => ({
      ...question,
      name: questionName(index),
      from: question.from ?? null,
    })),
    mayOrganise,
  };
}

export function toEventPage(page: EventPage, present: (row: EventRow) => EventType): EventPageType {
  const { events, ...pageInfo } = page;
  return { nodes: events.map(present), pageInfo };
}
