import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ClubMailKindEnum } from '../chapter/chapter-enums.type.js';
import { chooseMails, myMailStops } from '../mail-stop/stop-mails.js';
import type { ClubMailKind } from '../mail-stop/mail-stop.queries.js';
import {
  ChapterMessageInput,
  ChapterMessageOutlookType,
  ChapterMessagePageType,
  MessageSentType,
  SendChapterMessageResult,
  toMessage,
  toMessagePage,
  toOutlook,
} from './chapter-message.type.js';
import { listChapterMessages, messageOutlook } from './list-messages.js';
import { sendChapterMessage, stopChapterMessage } from './send-message.js';

/** A chapter writes to its members, without an address in sight; members say which mails they want. */
@Resolver()
export class ChapterMessageResolver {
  @Query(() => ChapterMessagePageType, { description: 'What a chapter wrote, the latest first.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async chapterMessages(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: '`endCursor` of the page before.' })
    after?: string,
  ): Promise<ChapterMessagePageType> {
    return toMessagePage(await listChapterMessages(ctx, { chapterId, first, after }));
  }

  @Query(() => ChapterMessageOutlookType, {
    description: 'To how many a message would go now, and how many may still be written.',
  })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async chapterMessageOutlook(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
  ): Promise<ChapterMessageOutlookType> {
    return toOutlook(await messageOutlook(ctx, { chapterId }));
  }

  @Mutation(() => SendChapterMessageResult, {
    description: 'Writes to the members who agreed to it; the first mail leaves after five minutes.',
  })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async sendChapterMessage(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => ChapterMessageInput, description: 'What, and to which chapter.' })
    input: ChapterMessageInput,
  ): Promise<typeof SendChapterMessageResult> {
    const { key, ...rest } = input;
    const result = await sendChapterMessage(ctx, { ...rest, messageId: key } as never);
    return ('sent' in result ? { ...result, sent: toMessage(result.sent) } : result) as never;
  }

  @Mutation(() => MessageSentType, { description: 'Stops what has not gone out of a message.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async stopChapterMessage(
    @CurrentCtx() ctx: Ctx,
    @Args('messageId', { type: () => ID, description: 'Which message.' }) messageId: string,
  ): Promise<MessageSentType> {
    return { sent: toMessage((await stopChapterMessage(ctx, { messageId })).sent) };
  }

  @Query(() => [ClubMailKindEnum], { description: 'Kinds of club mails that the signed-in member stopped.' })
  @Allow('MEMBER')
  myClubMailStops(@CurrentCtx() ctx: Ctx): Promise<string[]> {
    return myMailStops(ctx);
  }

  @Mutation(() => [ClubMailKindEnum], {
    description: 'The signed-in member stops mails of a kind or wants them again; returns what is stopped.',
  })
  @Allow('MEMBER')
  chooseClubMails(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', { type: () => ClubMailKindEnum, description: 'Which mails.' }) kind: ClubMailKind,
    @Args('wanted', { type: () => Boolean, description: 'False stops them.' }) wanted: boolean,
  ): Promise<string[]> {
    return chooseMails(ctx, { kind, wanted });
  }
}
