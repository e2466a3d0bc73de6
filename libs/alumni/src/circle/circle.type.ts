import { DateOnlyScalar } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { describedEnum } from '../described-enum.type.js';
import { FieldOfScienceEnum } from '../opportunity/opportunity.type.js';
import { CIRCLE_QUESTIONS } from './circle-questions.js';
import type { CircleState } from './circle-states.js';
import type { MyCircleRow } from './my-circles.queries.js';

export const CircleStateEnum = describedEnum<CircleState>('CircleState', 'Whether a circle talks.', {
  RUNNING: 'Formed; its four weeks are ahead or under way.',
  ENDED: 'Over; what was written can be read.',
});

@ObjectType('CirclePerson', { description: 'Somebody in a circle, as the others of it see them.' })
export class CirclePersonType {
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => Boolean, { description: 'The reader.' })
  isMe!: boolean;
}
@ObjectType('CircleNote', { description: 'What somebody wrote to the question of a week.' })
export class CircleNoteType {
  @Field(() => String, { description: 'Name of who wrote it.' })
  name!: string;
  @Field(() => Boolean, { description: 'The reader wrote it.' })
  isMine!: boolean;
  @Field(() => String, { description: 'The words, up to 1,500 characters.' })
  words!: string;
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  writtenAt!: Date;
}
@ObjectType('CircleWeek', { description: 'One week of a circle.' })
export class CircleWeekType {
  @Field(() => Int, { description: '1 to 4.' })
  week!: number;
  @Field(() => String, { description: 'Its question, in the reader’s language.' })
  question!: string;
  @Field(() => [CircleNoteType], { description: 'What was written, the earliest first.' })
  notes!: CircleNoteType[];
}
@ObjectType('Circle', { description: 'A field circle, for those who are in it.' })
export class CircleType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => FieldOfScienceEnum, { description: 'Field of science.' })
  field!: string;
  @Field(() => String, { description: 'Language in which it talks (BCP 47).' })
  language!: string;
  @Field(() => Boolean, { description: 'Everybody in it is under 18.' })
  forMinors!: boolean;
  @Field(() => CircleStateEnum, { description: 'Whether it talks.' })
  state!: string;
  @Field(() => DateOnlyScalar, { description: 'First day, a Monday in Japan.' })
  startsOn!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day, the Sunday four weeks later.' })
  endsOn!: string;
  @Field(() => [CirclePersonType], { description: 'Who is in it now.' })
  people!: CirclePersonType[];
  @Field(() => [CircleWeekType], { description: 'Weeks whose question is out, the latest first.' })
  weeks!: CircleWeekType[];
}

export function toCircle(row: MyCircleRow, locale: Locale): CircleType {
  const { id, field, language, forMinors, state, startsOn, endsOn, people, notes, weekTold } = row;
  const weeks = Array.from({ length: weekTold }, (_, index) => weekTold - index).map((week) => ({
    week,
    question: CIRCLE_QUESTIONS[week - 1]![locale],
    notes: notes
      .filter((note) => note.week === week)
      .map(({ name, isMine, words, writtenAt }) => ({ name, isMine, words, writtenAt: new Date(writtenAt) })),
  }));
  return { id, field, language, forMinors, state, startsOn, endsOn, people, weeks };
}

@ObjectType('CircleRequest', { description: 'The member waits for a circle.' })
export class CircleRequestType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => FieldOfScienceEnum, { description: 'Field of science.' })
  field!: string;
  @Field(() => String, { description: 'Language (BCP 47).' })
  language!: string;
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  requestedAt!: Date;
}
@ObjectType('MyCircles', { description: 'The circles of the signed-in member.' })
export class MyCirclesType {
  @Field(() => CircleRequestType, { nullable: true, description: 'What the member waits for.' })
  request!: CircleRequestType | null;
  @Field(() => [CircleType], { description: 'At most 20, the latest first.' })
  circles!: CircleType[];
}

const message = () =>
  Field(() => String, { description: 'What happened and what to do, in the reader’s language.' });
@ObjectType('CircleRequested', { description: 'The member waits for a circle, or waits no more.' })
export class CircleRequestedType {
  @Field(() => ID, { description: 'The member’s person.' })
  personId!: string;
}
@ObjectType('CircleAlreadyAsked', { description: 'The member waits already, or is in a circle.' })
export class CircleAlreadyAskedType {
  @message()
  message!: string;
}
@ObjectType('CircleAgeNotKnown', { description: 'No date of birth: minors and adults cannot be kept apart.' })
export class CircleAgeNotKnownType {
  @message()
  message!: string;
}
@ObjectType('CircleGuardianMissing', { description: 'The member is under 18 and no guardian has agreed.' })
export class CircleGuardianMissingType {
  @message()
  message!: string;
}
@ObjectType('CircleLeft', { description: 'The member is not in the circle any more.' })
export class CircleLeftType {
  @Field(() => ID, { description: 'The circle.' })
  circleId!: string;
}
@ObjectType('CircleNoteWritten', { description: 'The note stands as it was written, or is gone.' })
export class CircleNoteWrittenType {
  @Field(() => ID, { description: 'The circle.' })
  circleId!: string;
}
@ObjectType('CircleOver', {
  description: 'The circle has ended, or the question is not out; nothing was stored.',
})
export class CircleOverType {
  @message()
  message!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const RequestCircleResult = createUnionType({
  name: 'RequestCircleResult',
  description: 'Waiting, or why not.',
  types: () =>
    [CircleRequestedType, CircleAlreadyAskedType, CircleAgeNotKnownType, CircleGuardianMissingType] as const,
  resolveType,
});
export const WriteCircleNoteResult = createUnionType({
  name: 'WriteCircleNoteResult',
  description: 'Written, or why not.',
  types: () => [CircleNoteWrittenType, CircleOverType] as const,
  resolveType,
});
