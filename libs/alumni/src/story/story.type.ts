import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { describedEnum } from '../described-enum.type.js';
import { FieldOfScienceEnum } from '../opportunity/opportunity.type.js';
import type { FieldOfScience } from '../opportunity/opportunity-words.js';
import type { StoryPage, StoryView } from './list-stories.js';
import { photoPath } from './public-stories.js';
import type { StoryGap } from './story-errors.js';
import type { Appearance, StoryKind, StoryState } from './story-states.js';
import type { StoryPersonRow, StoryPhotoRow, StoryRow } from './story.queries.js';

export const StoryKindEnum = describedEnum<StoryKind>('StoryKind', 'What a text is.', {
  STORY: 'A member’s story.',
  NEWS: 'News of the club.',
});
export const StoryStateEnum = describedEnum<StoryState>('StoryState', 'Life of a story.', {
  DRAFT: 'Being written.',
  REVIEW: 'Waits for the office.',
  PUBLISHED: 'For everybody.',
  WITHDRAWN: 'Taken back.',
});
export const AppearanceEnum = describedEnum<Appearance>(
  'StoryAppearance',
  'How somebody appears in a story.',
  {
    NAMED: 'By name.',
    ANONYMOUS: 'Told of without a name.',
    PHOTO: 'On a photograph.',
  },
);
export const AgreementEnum = describedEnum<StoryPersonRow['agreement']>(
  'StoryAgreement',
  'Whether somebody agrees to appear, at this moment.',
  {
    YES: 'Agrees.',
    NO: 'Has not agreed, or not any more.',
    GUARDIAN: 'Is under 18; a guardian has not agreed.',
  },
);
export const StoryGapEnum = describedEnum<StoryGap>(
  'StoryGap',
  'What is missing before it can be published.',
  {
    TEXT: 'A text in at least one language.',
    ALT: 'Description of a photograph in a language of the story.',
    PHOTO_PERSONS: 'Who is on a photograph, or that nobody can be recognised.',
    CONSENT: 'Somebody’s consent.',
    GUARDIAN: 'The consent of a guardian.',
  },
);

@ObjectType('StoryTitle', { description: 'Title of a story in one language.' })
export class StoryTitleType {
  @Field(() => String, { description: 'Language (BCP 47).' })
  language!: string;
  @Field(() => String, { description: 'Title.' })
  title!: string;
}

@ObjectType('Story', { description: 'A story or news, for those who work on it.' })
export class StoryType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { description: 'Its place in addresses: `/stories/<slug>`.' })
  slug!: string;
  @Field(() => StoryKindEnum, { description: 'What it is.' })
  kind!: string;
  @Field(() => StoryStateEnum, { description: 'Where it stands.' })
  state!: string;
  @Field(() => ID, { nullable: true, description: 'The chapter that tells it; empty for the club.' })
  chapterId!: string | null;
  @Field(() => [FieldOfScienceEnum], { description: 'Fields whose members are told of it in the digest.' })
  fields!: string[];
  @Field(() => [String], { description: 'Countries and regions whose members are told of it (ISO 3166-1).' })
  countries!: string[];
  @Field(() => [StoryTitleType], { description: 'Titles by language.' })
  titles!: StoryTitleType[];
  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was first published.' })
  publishedAt!: Date | null;
}

export const toStory = (row: StoryRow): StoryType => row;

@ObjectType('StoryPage', { description: 'A page of stories, the newest first.' })
export class StoryPageType {
  @Field(() => [StoryType], { description: 'Stories.' })
  nodes!: StoryType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
export const toStoryPage = ({ rows, pageInfo }: StoryPage): StoryPageType => ({
  nodes: rows.map(toStory),
  pageInfo,
});

@ObjectType('StoryText', { description: 'A story in one language.' })
export class StoryTextType {
  @Field(() => String, { description: 'Language (BCP 47).' })
  language!: string;
  @Field(() => String, { description: 'Title.' })
  title!: string;
  @Field(() => String, { description: 'One or two sentences for lists.' })
  lead!: string;
  @Field(() => String, { description: 'Document of allow-listed nodes, as JSON.' })
  body!: string;
  @Field(() => Int, { description: 'Pass along when it is changed.' })
  version!: number;
}

@ObjectType('StoryPhoto', { description: 'A photograph of a story, in two sizes without metadata.' })
export class StoryPhotoType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { description: 'Address of the large one.' })
  src!: string;
  @Field(() => String, { description: 'Address of the small one.' })
  smallSrc!: string;
  @Field(() => Int, { description: 'Width of the large one, pixels.' })
  width!: number;
  @Field(() => Int, { description: 'Height of the large one, pixels.' })
  height!: number;
  @Field(() => String, { description: 'What is to be seen, in Japanese.' })
  altJa!: string;
  @Field(() => String, { description: 'What is to be seen, in English.' })
  altEn!: string;
  @Field(() => String, { description: 'What is to be seen, in Chinese.' })
  altZhHans!: string;
  @Field(() => Boolean, { description: 'Nobody on it can be recognised.' })
  showsNobody!: boolean;
  @Field(() => Boolean, { description: 'It may be shown to everybody at this moment.' })
  isAgreed!: boolean;
}
const toPhoto = (row: StoryPhotoRow): StoryPhotoType => ({
  ...row,
  src: photoPath(row.id, 'large'),
  smallSrc: photoPath(row.id, 'small'),
});

@ObjectType('StoryPerson', { description: 'Somebody who appears in a story.' })
export class StoryPersonType {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Member ID.' })
  memberId!: string | null;
  @Field(() => AppearanceEnum, { description: 'How.' })
  appears!: string;
  @Field(() => ID, { nullable: true, description: 'On which photograph.' })
  photoId!: string | null;
  @Field(() => AgreementEnum, { description: 'Whether they agree.' })
  agreement!: string;
}

@ObjectType('StoryWork', { description: 'A story with everything in it, for those who work on it.' })
export class StoryWorkType extends StoryType {
  @Field(() => [StoryTextType], { description: 'Texts by language.' })
  texts!: StoryTextType[];
  @Field(() => [StoryPhotoType], { description: 'Photographs that were not taken out.' })
  photos!: StoryPhotoType[];
  @Field(() => [StoryPersonType], { description: 'Who appears.' })
  persons!: StoryPersonType[];
}
export const toStoryWork = (view: StoryView): StoryWorkType => ({
  ...toStory(view),
  texts: view.texts.map((text) => ({ ...text, body: JSON.stringify(text.body) })),
  photos: view.photos.map(toPhoto),
  persons: [...view.persons],
});

@InputType({ description: 'Which stories.' })
export class StoryFilterInput {
  @Field(() => StoryStateEnum, { nullable: true, description: 'Where they stand.' })
  state?: StoryState | null;
  @Field(() => StoryKindEnum, { nullable: true, description: 'What they are.' })
  kind?: StoryKind | null;
}
@InputType({ description: 'What a story is about.' })
export class StoryInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;
  @Field(() => String, { description: 'Its place in addresses; stays once it is published.' })
  slug!: string;
  @Field(() => StoryKindEnum, { description: 'What it is.' })
  kind!: StoryKind;
  @Field(() => [FieldOfScienceEnum], { description: 'Fields whose members are told of it.' })
  fields!: FieldOfScience[];
  @Field(() => [String], { description: 'Countries and regions whose members are told of it (ISO 3166-1).' })
  countries!: string[];
}
@InputType({ description: 'A story in one language.' })
export class StoryTextInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;
  @Field(() => String, { description: 'Language (BCP 47): ja, en or zh-Hans.' })
  language!: Locale;
  @Field(() => String, { description: 'Title, up to 160 characters.' })
  title!: string;
  @Field(() => String, { description: 'One or two sentences for lists, up to 400 characters.' })
  lead!: string;
  @Field(() => String, { description: 'Document of allow-listed nodes, as JSON.' })
  body!: string;
  @Field(() => Int, { description: 'Version that was read before; 0 for a new language.' })
  version!: number;
}
@InputType({ description: 'What is to be seen on a photograph.' })
export class StoryPhotoInput {
  @Field(() => ID, { description: 'The photograph.' })
  photoId!: string;
  @Field(() => String, { description: 'In Japanese, up to 300 characters.' })
  altJa!: string;
  @Field(() => String, { description: 'In English, up to 300 characters.' })
  altEn!: string;
  @Field(() => String, { description: 'In Chinese, up to 300 characters.' })
  altZhHans!: string;
  @Field(() => Boolean, { description: 'Nobody on it can be recognised.' })
  showsNobody!: boolean;
}
