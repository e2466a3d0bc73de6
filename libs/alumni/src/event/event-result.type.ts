import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { EventType } from './event.type.js';

const MESSAGE = { description: 'What happened and what to do, in the reader’s language.' };
const resolveType = (value: { __typename: string }) => value.__typename;

@ObjectType('EventSaved', { description: 'The event as it stands now.' })
export class EventSavedType {
  @Field(() => EventType, { description: 'The event.' })
  event!: EventType;
}

@ObjectType('EventProblem', { description: 'One field to mend.' })
export class EventProblemType {
  @Field(() => String, { description: 'Name of the field in the input.' })
  field!: string;
  @Field(() => String, { description: 'What is wrong, in the reader’s language.' })
  message!: string;
}

@ObjectType('EventNotValid', { description: 'Something in the form is to be mended; nothing was saved.' })
export class EventNotValidType {
  @Field(() => String, MESSAGE)
  message!: string;
  @Field(() => [EventProblemType], { description: 'Every field to mend.' })
  problems!: EventProblemType[];
}

@ObjectType('EventNotChangeable', { description: 'The event is in a state that does not allow it.' })
export class EventNotChangeableType {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('EventReportNotComplete', { description: 'A text is missing; the draft is kept.' })
export class EventReportNotCompleteType {
  @Field(() => String, MESSAGE)
  message!: string;
}

export const SaveEventResult = createUnionType({
  name: 'SaveEventResult',
  description: 'The event, or why it was not saved.',
  types: () => [EventSavedType, EventNotValidType, EventNotChangeableType] as const,
  resolveType,
});

export const PublishEventReportResult = createUnionType({
  name: 'PublishEventReportResult',
  description: 'The event with its report, or why it was not published.',
  types: () => [EventSavedType, EventNotChangeableType, EventReportNotCompleteType] as const,
  resolveType,
});
