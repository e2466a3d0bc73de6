import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { describeStoryPhoto, removeStoryPhoto } from './add-photo.js';
import { addStoryPerson, removeStoryPerson } from './add-story-person.js';
import { listStories, viewStory } from './list-stories.js';
import { moveStory } from './move-story.js';
import { beginStory, saveStory, saveStoryText } from './save-story.js';
import type { Appearance, StoryKind, StoryState } from './story-states.js';
import {
  AddStoryPersonResult,
  BeginStoryResult,
  MoveStoryResult,
  PhotoChangedType,
  SaveStoryResult,
  SaveStoryTextResult,
  StoryPersonAddedType,
} from './story-results.type.js';
import {
  AppearanceEnum,
  StoryFilterInput,
  StoryInput,
  StoryKindEnum,
  StoryPageType,
  StoryPhotoInput,
  StoryStateEnum,
  StoryTextInput,
  StoryWorkType,
  toStoryPage,
  toStoryWork,
} from './story.type.js';

const storyArgument = { type: () => ID, description: 'The story.' } as const;
const photoArgument = { type: () => ID, description: 'The photograph.' } as const;

/** Stories and news, for those who write them. The public reads pages. */
@Resolver()
export class StoryResolver {
  @Query(() => StoryPageType, { description: 'Stories that one works on, the newest first.' })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  async stories(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => StoryFilterInput, description: 'Which.' }) filter: StoryFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, up to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' })
    after?: string,
  ): Promise<StoryPageType> {
    return toStoryPage(await listStories(ctx, { filter: { ...filter }, first, after }));
  }

  @Query(() => StoryWorkType, { description: 'One story with everything in it.' })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  async story(@CurrentCtx() ctx: Ctx, @Args('storyId', storyArgument) id: string): Promise<StoryWorkType> {
    return toStoryWork(await viewStory(ctx, id));
  }

  @Mutation(() => BeginStoryResult, { description: 'Begins a story, as a draft.' })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  beginStory(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', { type: () => StoryKindEnum, description: 'What it is.' }) kind: StoryKind,
    @Args('slug', { type: () => String, description: 'Its place in addresses: a-z, 0-9, hyphens.' })
    slug: string,
    @Args('chapterId', { type: () => ID, nullable: true, description: 'The chapter that tells it.' })
    chapterId?: string,
  ): Promise<typeof BeginStoryResult> {
    return beginStory(ctx, { kind, slug, chapterId });
  }

  @Mutation(() => SaveStoryResult, { description: 'Changes what a story is about.' })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  saveStory(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => StoryInput, description: 'What it is about.' }) input: StoryInput,
  ): Promise<typeof SaveStoryResult> {
    return saveStory(ctx, { ...input });
  }

  @Mutation(() => SaveStoryTextResult, { description: 'Writes a story in one language.' })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  saveStoryText(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => StoryTextInput, description: 'The text.' }) input: StoryTextInput,
  ): Promise<typeof SaveStoryTextResult> {
    return saveStoryText(ctx, { ...input });
  }

  @Mutation(() => MoveStoryResult, {
    description: 'Hands in, publishes (the office; everybody in it agrees), takes back. Safe to repeat.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  moveStory(
    @CurrentCtx() ctx: Ctx,
    @Args('storyId', storyArgument) storyId: string,
    @Args('to', { type: () => StoryStateEnum, description: 'Where to.' }) to: StoryState,
  ): Promise<typeof MoveStoryResult> {
    return moveStory(ctx, { storyId, to });
  }

  @Mutation(() => AddStoryPersonResult, {
    description: 'Says that somebody appears, by the member ID. Safe to repeat.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  addStoryPerson(
    @CurrentCtx() ctx: Ctx,
    @Args('storyId', storyArgument) storyId: string,
    @Args('memberNumber', { type: () => String, description: 'Member ID as on the certificate.' })
    memberId: string,
    @Args('appears', { type: () => AppearanceEnum, description: 'How.' }) appears: Appearance,
    @Args('photoId', { ...photoArgument, nullable: true }) photoId?: string,
  ): Promise<typeof AddStoryPersonResult> {
    return addStoryPerson(ctx, { storyId, memberId, appears, photoId });
  }

  @Mutation(() => StoryPersonAddedType, { description: 'Says that somebody does not appear after all.' })
  @Allow('OFFICER', 'SECRETARIAT')
  removeStoryPerson(
    @CurrentCtx() ctx: Ctx,
    @Args('storyPersonId', { type: () => ID, description: 'The entry.' }) id: string,
  ): Promise<StoryPersonAddedType> {
    return removeStoryPerson(ctx, id);
  }

  @Mutation(() => PhotoChangedType, { description: 'Says what is to be seen on a photograph.' })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  describeStoryPhoto(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => StoryPhotoInput, description: 'The words.' }) input: StoryPhotoInput,
  ): Promise<PhotoChangedType> {
    return describeStoryPhoto(ctx, { ...input });
  }

  @Mutation(() => PhotoChangedType, { description: 'Takes a photograph out of its story, for good.' })
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  removeStoryPhoto(
    @CurrentCtx() ctx: Ctx,
    @Args('storyPhotoId', photoArgument) photoId: string,
  ): Promise<PhotoChangedType> {
    return removeStoryPhoto(ctx, photoId);
  }
}
