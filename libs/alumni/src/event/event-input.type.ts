import { AccountLocale } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  EventFormatEnum,
  EventQuestionKindEnum,
  EventWhenEnum,
  ProfileAnswerEnum,
} from './event-enums.type.js';

@InputType({ description: 'Which events a list is narrowed to.' })
export class EventFilterInput {
  @Field(() => EventWhenEnum, { nullable: true, description: 'Before or after now; both when empty.' })
  when?: 'COMING' | 'PAST' | null;
  @Field(() => String, { nullable: true, description: 'Held by the chapter of this place in addresses.' })
  chapter?: string | null;
  @Field(() => EventFormatEnum, { nullable: true, description: 'Where people meet.' })
  format?: 'ON_SITE' | 'ONLINE' | 'HYBRID' | null;
  @Field(() => String, { nullable: true, description: 'In this country or region, ISO 3166-1 alpha-2.' })
  countryCode?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that the reader may organise, with drafts.',
  })
  organisedByMe?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Words of title, summary, city or venue.' })
  search?: string | null;
}

@InputType({ description: 'The words of an event in one language.' })
export class EventTextInput {
  @Field(() => AccountLocale, { description: 'The language.' })
  language!: Locale;
  @Field(() => String, { description: 'Title, at most 200 characters.' })
  title!: string;
  @Field(() => String, { description: 'What it is about, at most 600 characters.' })
  summary!: string;
  @Field(() => String, { nullable: true, description: 'The programme, at most 8,000 characters.' })
  programme?: string | null;
}

@InputType({ description: 'What an event asks at registration.' })
export class EventQuestionInput {
  @Field(() => EventQuestionKindEnum, { description: 'How it is answered.' })
  kind!: 'TEXT' | 'LONG_TEXT' | 'CHOICE' | 'CHOICES' | 'YES_NO';
  @Field(() => String, { description: 'The question, at most 300 characters.' })
  title!: string;
  @Field(() => [String], { description: 'What can be chosen, 2 to 12; empty for other kinds.' })
  choices!: string[];
  @Field(() => Boolean, { description: 'It must be answered.' })
  isRequired!: boolean;
  @Field(() => ProfileAnswerEnum, {
    nullable: true,
    description: 'Filled in from this field of the profile.',
  })
  from?: (typeof ProfileAnswerEnum)[keyof typeof ProfileAnswerEnum] | null;
}

@InputType({ description: 'What an organiser says of an event. Times are those of clocks in its zone.' })
export class EventInput {
  @Field(() => EventFormatEnum, { description: 'Where people meet; fixed once it is published.' })
  format!: 'ON_SITE' | 'ONLINE' | 'HYBRID';
  @Field(() => [ID], { description: 'Chapters that hold it; several for a joint event.' })
  chapterIds!: string[];
  @Field(() => Boolean, { description: 'The secretariat holds it; only staff may say so.' })
  isBySecretariat!: boolean;
  @Field(() => [EventTextInput], { description: 'Its words, its own language first.' })
  words!: EventTextInput[];
  @Field(() => String, { description: 'IANA zone of the place, e.g. Asia/Bangkok.' })
  timeZone!: string;
  @Field(() => String, { description: 'Start, YYYY-MM-DDTHH:MM.' })
  startsAt!: string;
  @Field(() => String, { description: 'End, YYYY-MM-DDTHH:MM.' })
  endsAt!: string;
  @Field(() => String, { nullable: true, description: 'End of registration; the start when empty.' })
  closesAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  venue?: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the place.' })
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'City.' })
  city?: string | null;
  @Field(() => String, { nullable: true, description: 'Country or region, ISO 3166-1 alpha-2.' })
  countryCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Where a map shows it, https.' })
  mapLink?: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the stream, https.' })
  streamLink?: string | null;
  @Field(() => Int, { nullable: true, description: 'Seats in the room; no limit when empty.' })
  seats?: number | null;
  @Field(() => Int, { nullable: true, description: 'Places at the stream; no limit when empty.' })
  streams?: number | null;
  @Field(() => Int, { description: 'Guests that one person may bring, 0 to 5.' })
  guestsAllowed!: number;
  @Field(() => Int, { description: 'Hours for which an offered place is held, 1 to 168.' })
  offerHours!: number;
  @Field(() => [EventQuestionInput], { description: 'What is asked at registration, at most 8.' })
  questions!: EventQuestionInput[];
}
