import { LOCALES, PageInfo } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MessageNotCompleteType, MessagesUsedUpType, resultOf } from '../chapter/chapter.type.js';
import { ChapterMessagePurposeEnum } from '../chapter/chapter-enums.type.js';
import { ChapterCountType, ChapterCountsType, toCounts } from '../chapter/protected-count.type.js';
import type { MessageRow } from './chapter-message.queries.js';
import type { MessageOutlook, MessagePage } from './list-messages.js';
import { SECOND_THOUGHTS_MS } from './send-message.js';

@InputType({ description: 'A message in one language.' })
export class ChapterMessageTextInput {
  @Field(() => String, { description: 'ja, en or zh-Hans.' })
  language!: string;
  @Field(() => String, { description: 'Subject; up to 120 letters.' })
  subject!: string;
  @Field(() => String, { description: 'Text; an empty line begins a paragraph; up to 6,000 letters.' })
  body!: string;
}

@InputType({ description: 'A message to the members of a chapter.' })
export class ChapterMessageInput {
  @Field(() => String, {
    description: 'A uuid made by the writer’s screen: sent twice under it is sent once.',
  })
  key!: string;
  @Field(() => ID, { description: 'Which chapter.' })
  chapterId!: string;
  @Field(() => ChapterMessagePurposeEnum, { description: 'Why.' })
  purpose!: string;
  @Field(() => [ChapterMessageTextInput], {
    description: 'English is needed; Japanese and Chinese may follow.',
  })
  texts!: ChapterMessageTextInput[];
}

@ObjectType('ChapterMessageText', { description: 'A message in one language.' })
export class ChapterMessageTextType {
  @Field(() => String, { description: 'ja, en or zh-Hans.' })
  language!: string;
  @Field(() => String, { description: 'Subject.' })
  subject!: string;
  @Field(() => String, { description: 'Text.' })
  body!: string;
}

@ObjectType('ChapterMessage', { description: 'What a chapter wrote to its members. For those who run it.' })
export class ChapterMessageType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => ChapterMessagePurposeEnum, { description: 'Why.' })
  purpose!: string;
  @Field(() => [ChapterMessageTextType], { description: 'By language.' })
  texts!: ChapterMessageTextType[];
  @Field(() => GraphQLISODateTime, { description: 'When it was sent.' })
  sentAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'When its first mail leaves: five minutes later.' })
  leavesAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When what was left of it was stopped.' })
  stoppedAt!: Date | null;
}

export const toMessage = (row: MessageRow): ChapterMessageType => ({
  id: row.id,
  purpose: row.purpose,
  texts: LOCALES.flatMap((language) => {
    const text = row.texts[language];
    return text ? [{ language, ...text }] : [];
  }),
  sentAt: row.sentAt,
  leavesAt: new Date(row.sentAt.getTime() + SECOND_THOUGHTS_MS),
  stoppedAt: row.stoppedAt,
});

@ObjectType('ChapterMessagePage', { description: 'A page of messages, the latest first.' })
export class ChapterMessagePageType {
  @Field(() => [ChapterMessageType], { description: 'The messages of this page.' })
  nodes!: ChapterMessageType[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export const toMessagePage = (page: MessagePage): ChapterMessagePageType => ({
  nodes: page.rows.map(toMessage),
  pageInfo: page.pageInfo,
});

@ObjectType('ChapterMessageOutlook', { description: 'What a message would do now.' })
export class ChapterMessageOutlookType {
  @Field(() => ChapterCountType, { description: 'How many would get it.' })
  recipients!: ChapterCountType;
  @Field(() => Boolean, { description: 'True when the number is exact.' })
  isExact!: boolean;
  @Field(() => Int, { description: 'Messages that may still be sent in these 30 days.' })
  left!: number;
}

export function toOutlook({ recipients, left }: MessageOutlook): ChapterMessageOutlookType {
  const counts: ChapterCountsType = toCounts(recipients);
  return { recipients: counts.total, isExact: counts.isExact, left };
}

@ObjectType('MessageSent', { description: 'The message as it stands now.' })
export class MessageSentType {
  @Field(() => ChapterMessageType, { description: 'The message.' })
  sent!: ChapterMessageType;
}

export const SendChapterMessageResult = resultOf(
  'SendChapterMessageResult',
  'The message, or why it was not sent.',
  [MessageSentType, MessageNotCompleteType, MessagesUsedUpType],
);
