import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { PoolModeEnum, ProfileAnswerEnum, RegistrationStateEnum } from '../event/event-enums.type.js';
import type { RegistrationRow } from './registration.queries.js';

const MESSAGE = { description: 'What happened and what to do, in the reader’s language.' };

@ObjectType('Registration', { description: 'Somebody’s registration for an event.' })
export class RegistrationType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => ID, { description: 'The event.' })
  eventId!: string;
  @Field(() => PoolModeEnum, { description: 'In the room or at the stream.' })
  mode!: string;
  @Field(() => RegistrationStateEnum, { description: 'What became of it.' })
  state!: string;
  @Field(() => Int, { description: 'How many people: the person and their guests.' })
  party!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Place in the line, from 1; empty for who does not wait.',
  })
  place!: number | null;
  @Field(() => GraphQLISODateTime, { description: 'When the person registered.' })
  registeredAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when an offered place is held.' })
  offerUntil!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the person came.' })
  checkedInAt!: Date | null;
}

@InputType({ description: 'The answer to one question.' })
export class EventAnswerInput {
  @Field(() => String, { description: 'Name of the question.' })
  name!: string;
  @Field(() => [String], {
    description: 'The words; codes of choices (c1, c2); true or false. Empty: not answered.',
  })
  values!: string[];
}

@ObjectType('EventPrefill', { description: 'What the profile says already.' })
export class EventPrefillType {
  @Field(() => ProfileAnswerEnum, { description: 'The field of the profile.' })
  from!: string;
  @Field(() => String, { description: 'What it says.' })
  value!: string;
}

@ObjectType('RegistrationKept', { description: 'The registration as it stands now.' })
export class RegistrationKeptType {
  @Field(() => RegistrationType, { description: 'The registration.' })
  registration!: RegistrationType;
}

@ObjectType('EventNotOpen', { description: 'The event takes no registrations; nothing was written.' })
export class EventNotOpenType {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('EventAnswerProblem', { description: 'One question to answer.' })
export class EventAnswerProblemType {
  @Field(() => String, { description: 'Name of the question.' })
  question!: string;
  @Field(() => String, { description: 'What is missing, in the reader’s language.' })
  message!: string;
}

@ObjectType('RegistrationNotComplete', { description: 'Questions are open; nothing was written.' })
export class RegistrationNotCompleteType {
  @Field(() => String, MESSAGE)
  message!: string;
  @Field(() => [EventAnswerProblemType], { description: 'Every question to answer.' })
  problems!: EventAnswerProblemType[];
}

@ObjectType('RegistrationNotCancellable', {
  description: 'The event has begun, or the person is in; everything stays.',
})
export class RegistrationNotCancellableType {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('OfferEnded', { description: 'The offer has run out, or the registration has ended.' })
export class OfferEndedType {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PoolFull', { description: 'The other way of taking part has no free place; everything stays.' })
export class PoolFullType {
  @Field(() => String, MESSAGE)
  message!: string;
}

export const RegistrationResult = createUnionType({
  name: 'RegistrationResult',
  description: 'The registration, or why it stays as it was.',
  types: () =>
    [
      RegistrationKeptType,
      EventNotOpenType,
      RegistrationNotCompleteType,
      RegistrationNotCancellableType,
      OfferEndedType,
      PoolFullType,
    ] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export const toRegistration = (row: RegistrationRow): RegistrationType => row;
