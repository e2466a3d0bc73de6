import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { StoryGapEnum, StoryStateEnum } from './story.type.js';

const message = () =>
  Field(() => String, { description: 'What happened and what to do, in the reader’s language.' });
@ObjectType('StorySaved', { description: 'It was stored.' })
export class StorySavedType {
  @Field(() => ID, { description: 'The story.' })
  id!: string;
}
@ObjectType('StoryTextSaved', { description: 'The text was stored.' })
export class StoryTextSavedType {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;
  @Field(() => Int, { description: 'Version of the text now.' })
  version!: number;
}
@ObjectType('StoryNotValid', { description: 'Something is to be mended; nothing was stored.' })
export class StoryNotValidType {
  @message()
  message!: string;
}
@ObjectType('StorySlugTaken', { description: 'Another story has the address; nothing was stored.' })
export class StorySlugTakenType {
  @message()
  message!: string;
}
@ObjectType('StoryChanged', { description: 'Somebody else was faster; nothing was stored.' })
export class StoryChangedType {
  @message()
  message!: string;
}
@ObjectType('StoryMoved', { description: 'It stands where it was moved to.' })
export class StoryMovedType {
  @Field(() => ID, { description: 'The story.' })
  id!: string;
  @Field(() => StoryStateEnum, { description: 'Where it stands.' })
  state!: string;
}
@ObjectType('StoryNotMovable', { description: 'Not possible from where it stands; nothing was changed.' })
export class StoryNotMovableType {
  @message()
  message!: string;
}
@ObjectType('StoryMissing', { description: 'Something that is missing.' })
export class StoryMissingType {
  @Field(() => StoryGapEnum, { description: 'What.' })
  code!: string;
  @message()
  message!: string;
}
@ObjectType('StoryNotReady', { description: 'It cannot be published yet; nothing was changed.' })
export class StoryNotReadyType {
  @message()
  message!: string;
  @Field(() => [StoryMissingType], { description: 'What is missing.' })
  missing!: StoryMissingType[];
}
@ObjectType('StoryPersonAdded', { description: 'Who appears was stored.' })
export class StoryPersonAddedType {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;
}
@ObjectType('StoryPersonNotKnown', { description: 'Nobody has this member ID; nothing was stored.' })
export class StoryPersonNotKnownType {
  @message()
  message!: string;
}
@ObjectType('PhotoChanged', { description: 'The photograph was described, or taken out.' })
export class PhotoChangedType {
  @Field(() => ID, { description: 'The photograph.' })
  photoId!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const BeginStoryResult = createUnionType({
  name: 'BeginStoryResult',
  description: 'Begun, or why not.',
  types: () => [StorySavedType, StoryNotValidType, StorySlugTakenType] as const,
  resolveType,
});
export const SaveStoryResult = createUnionType({
  name: 'SaveStoryResult',
  description: 'Stored, or why not.',
  types: () => [StorySavedType, StoryNotValidType, StorySlugTakenType, StoryNotMovableType] as const,
  resolveType,
});
export const SaveStoryTextResult = createUnionType({
  name: 'SaveStoryTextResult',
  description: 'Stored, or why not.',
  types: () => [StoryTextSavedType, StoryNotValidType, StoryChangedType] as const,
  resolveType,
});
export const MoveStoryResult = createUnionType({
  name: 'MoveStoryResult',
  description: 'Moved, or why not.',
  types: () => [StoryMovedType, StoryNotMovableType, StoryNotReadyType] as const,
  resolveType,
});
export const AddStoryPersonResult = createUnionType({
  name: 'AddStoryPersonResult',
  description: 'Stored, or why not.',
  types: () => [StoryPersonAddedType, StoryPersonNotKnownType] as const,
  resolveType,
});
