import { PageInfo } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import {
  DoorAnswerEnum,
  NextTimeEnum,
  PoolModeEnum,
  RegistrationStateEnum,
} from '../event/event-enums.type.js';
import { EventNotChangeableType } from '../event/event-result.type.js';
import { answerWords } from '../event/event-questions.js';
import type { EventQuestion } from '../event/event-questions.js';
import { questionName } from '../event/event-questions.js';
import type { AttendeePage } from './list-attendees.js';
import type { AttendeeRow } from './registration.queries.js';
import { RegistrationNotCompleteType } from './registration.type.js';

@InputType({ description: 'Which registrations a list is narrowed to.' })
export class AttendeeFilterInput {
  @Field(() => [RegistrationStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: ('CONFIRMED' | 'WAITING' | 'OFFERED' | 'CANCELLED' | 'LAPSED')[] | null;
  @Field(() => PoolModeEnum, { nullable: true, description: 'In the room or at the stream.' })
  mode?: 'SEAT' | 'STREAM' | null;
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string | null;
}

@ObjectType('Attendee', { description: 'Somebody on the list of an event, for its organisers. No address.' })
export class AttendeeType {
  @Field(() => ID, { description: 'The registration.' })
  registrationId!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Name; empty for minors, whom only the secretariat sees named, and for who has left the club.',
  })
  name!: string | null;
  @Field(() => Boolean, { description: 'Under 18.' })
  isMinor!: boolean;
  @Field(() => PoolModeEnum, { description: 'In the room or at the stream.' })
  mode!: string;
  @Field(() => RegistrationStateEnum, { description: 'What became of the registration.' })
  state!: string;
  @Field(() => Int, { description: 'The person and their guests.' })
  party!: number;
  @Field(() => Int, { nullable: true, description: 'Place in the line.' })
  place!: number | null;
  @Field(() => GraphQLISODateTime, { description: 'When the person registered.' })
  registeredAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when an offered place is held.' })
  offerUntil!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the person came.' })
  checkedInAt!: Date | null;
  @Field(() => [String], { description: 'Answers in words, in the order of the event’s questions.' })
  answers!: string[];
}

@ObjectType('AttendeePage', { description: 'A page of the list of an event.' })
export class AttendeePageType {
  @Field(() => [AttendeeType], { description: 'In the order in which they registered.' })
  nodes!: AttendeeType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('AttendanceCount', { description: 'How many registered and came, in the room or at the stream.' })
export class AttendanceCountType {
  @Field(() => PoolModeEnum, { description: 'In the room or at the stream.' })
  mode!: string;
  @Field(() => Int, { description: 'Confirmed registrations.' })
  confirmed!: number;
  @Field(() => Int, { description: 'People in them, with guests.' })
  people!: number;
  @Field(() => Int, { description: 'Registrations in the line.' })
  waiting!: number;
  @Field(() => Int, { description: 'Open offers.' })
  offered!: number;
  @Field(() => Int, { description: 'Ended registrations.' })
  cancelled!: number;
  @Field(() => Int, { description: 'Registrations checked in.' })
  came!: number;
  @Field(() => Int, { description: 'People in them, with guests.' })
  cameWithGuests!: number;
}

@InputType({ description: 'What a device saw at the door.' })
export class DoorEntryInput {
  @Field(() => ID, { description: 'The registration on the ticket.' })
  registrationId!: string;
  @Field(() => GraphQLISODateTime, { description: 'When the device saw it.' })
  at!: Date;
  @Field(() => Boolean, { description: 'True when a ticket was read, false when it was ticked in the list.' })
  isByTicket!: boolean;
}

@ObjectType('DoorResult', { description: 'What became of one entry.' })
export class DoorResultType {
  @Field(() => ID, { description: 'The registration.' })
  registrationId!: string;
  @Field(() => DoorAnswerEnum, { description: 'The answer.' })
  answer!: string;
}

@ObjectType('AttendeesCheckedIn', { description: 'Every entry with its answer.' })
export class AttendeesCheckedInType {
  @Field(() => [DoorResultType], { description: 'One for each registration.' })
  results!: DoorResultType[];
}

export const CheckInResult = createUnionType({
  name: 'CheckInResult',
  description: 'What became of the entries, or why none was taken.',
  types: () => [AttendeesCheckedInType, EventNotChangeableType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

@ObjectType('EventFeedbackPoint', { description: 'How many gave so many points.' })
export class FeedbackPointType {
  @Field(() => Int, { description: 'From 1, not good, to 5, very good.' })
  points!: number;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('EventFeedbackNext', { description: 'How many would come again.' })
export class FeedbackNextType {
  @Field(() => NextTimeEnum, { description: 'The answer.' })
  choice!: string;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('EventFeedbackSummary', {
  description: 'What those who came said, without names; only counts of the asked until five have answered.',
})
export class FeedbackSummaryType {
  @Field(() => Int, { description: 'How many were asked.' })
  asked!: number;
  @Field(() => Int, { description: 'How many answered.' })
  answered!: number;
  @Field(() => [FeedbackPointType], { description: 'Satisfaction.' })
  satisfaction!: FeedbackPointType[];
  @Field(() => [FeedbackNextType], { description: 'Whether they would come again.' })
  next!: FeedbackNextType[];
  @Field(() => [String], { description: 'Free words, in no order.' })
  words!: string[];
}

@ObjectType('EventFeedbackGiven', { description: 'The answers are kept.' })
export class FeedbackGivenType {
  @Field(() => ID, { description: 'The event.' })
  eventId!: string;
}

@ObjectType('FeedbackNotOpen', { description: 'Feedback is for those who came, after the event.' })
export class FeedbackNotOpenType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const EventFeedbackResult = createUnionType({
  name: 'EventFeedbackResult',
  description: 'The answers were kept, or why not.',
  types: () => [FeedbackGivenType, FeedbackNotOpenType, RegistrationNotCompleteType] as const,
  resolveType: ({ __typename }: { __typename: string }) =>
    __typename === 'FeedbackGiven' ? 'EventFeedbackGiven' : __typename,
});

@ObjectType('EventReport', { description: 'What the organisers tell of an event.' })
export class EventReportType {
  @Field(() => Boolean, { description: 'Published; drafts are for organisers.' })
  isPublished!: boolean;
  @Field(() => String, { description: 'In Japanese.' })
  textJa!: string;
  @Field(() => String, { description: 'In English.' })
  textEn!: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;
  @Field(() => Int, { description: 'Counted up with every change.' })
  version!: number;
}

export function toAttendee(row: AttendeeRow, questions: readonly EventQuestion[]): AttendeeType {
  return {
    registrationId: row.id,
    name: row.name,
    isMinor: row.isMinor,
    mode: row.mode,
    state: row.state,
    party: row.party,
    place: row.place,
    registeredAt: row.registeredAt,
    offerUntil: row.offerUntil,
    checkedInAt: row.checkedInAt,
    answers: questions.map((question, index) => answerWords(question, row.answers[questionName(index)])),
  };
}

export function toAttendeePage(page: AttendeePage, questions: readonly EventQuestion[]): AttendeePageType {
  const { attendees, ...pageInfo } = page;
  return { nodes: attendees.map((row) => toAttendee(row, questions)), pageInfo };
}
