import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ChapterReportType, toReport } from '../chapter-report/chapter-report.type.js';
import { reportsOf } from '../chapter-report/list-reports.js';
import { ChapterTermType, toTerm } from '../chapter-term/chapter-term.type.js';
import { termsOf } from '../chapter-term/term.loaders.js';
import { coordinates } from '../policies.js';
import { branchesOf } from './chapter.loaders.js';
import { ChapterStateEnum } from './chapter-enums.type.js';
import type { ChapterState } from './chapter-states.js';
import {
  ChapterFilterInput,
  ChapterInput,
  ChapterMembershipSetType,
  ChapterPageType,
  ChapterType,
  EditChapterResult,
  MoveChapterResult,
  OpenChapterResult,
  toChapter,
  toChapterPage,
} from './chapter.type.js';
import { countChapterMembers } from './count-members.js';
import { editChapter } from './edit-chapter.js';
import { joinChapter, leaveChapter } from './join-chapter.js';
import type { ChapterMembershipSet } from './join-chapter.js';
import { listChapters } from './list-chapters.js';
import { moveChapter } from './move-chapter.js';
import { openChapter } from './open-chapter.js';
import type { ChapterSaved } from './open-chapter.js';
import { ChapterCountsType, toCounts } from './protected-count.type.js';
import { viewChapter } from './view-chapter.js';

const shown = <T extends object>(ctx: Ctx, result: T | ChapterSaved): T =>
  ('chapter' in result ? { ...result, chapter: toChapter(result.chapter, ctx.locale) } : result) as T;

/** Chapters: for members who belong or want to, for those who run them, for the secretariat that keeps them. */
@Resolver(() => ChapterType)
export class ChapterResolver {
  @Query(() => ChapterPageType, {
    description: 'Chapters by English name; closed ones for the office alone.',
  })
  @Allow('MEMBER', 'COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async chapters(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => ChapterFilterInput, defaultValue: {}, description: 'Which ones.' })
    filter: ChapterFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: '`endCursor` of the page before.' })
    after?: string,
  ): Promise<ChapterPageType> {
    return toChapterPage(await listChapters(ctx, { filter: filter as never, first, after }), ctx.locale);
  }

  @Query(() => ChapterType, { description: 'One chapter by its address.' })
  @Allow('MEMBER', 'COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async chapter(
    @CurrentCtx() ctx: Ctx,
    @Args('slug', { type: () => String, description: 'Its place in addresses.' }) slug: string,
  ): Promise<ChapterType> {
    return toChapter(await viewChapter(ctx, { slug }), ctx.locale);
  }

  @ResolveField(() => Boolean, { description: 'The reader may run it: coordinators of it, the office.' })
  mayCoordinate(@CurrentCtx() ctx: Ctx, @Parent() chapter: ChapterType): boolean {
    return coordinates(ctx.actor, chapter.id);
  }

  @ResolveField(() => [ChapterTermType], {
    description: 'Who coordinates now; for those who run it also who will and who did.',
  })
  async terms(@CurrentCtx() ctx: Ctx, @Parent() chapter: ChapterType): Promise<ChapterTermType[]> {
    return (await termsOf(ctx, chapter.id)).map((term) => toTerm(term, ctx));
  }

  @ResolveField(() => [ChapterReportType], {
    description: 'Quarterly reports, the latest first: published ones, for those who run it all of them.',
  })
  async reports(@CurrentCtx() ctx: Ctx, @Parent() chapter: ChapterType): Promise<ChapterReportType[]> {
    return (await reportsOf(ctx, chapter.id)).map((report) => toReport(report, ctx));
  }

  @ResolveField(() => [ChapterType], { description: 'Its branches that are not closed.' })
  async branches(@CurrentCtx() ctx: Ctx, @Parent() chapter: ChapterType): Promise<ChapterType[]> {
    return (await branchesOf(ctx, chapter.id)).map((row) => toChapter(row, ctx.locale));
  }

  @Query(() => ChapterCountsType, {
    description:
      'Members of a chapter by year of the last visit (or NONE) and whether it may write to them (YES, NO).',
  })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async chapterMemberCounts(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
  ): Promise<ChapterCountsType> {
    return toCounts(await countChapterMembers(ctx, { chapterId }));
  }

  @Mutation(() => OpenChapterResult, { description: 'Opens a chapter.' })
  @Allow('SECRETARIAT', 'OFFICER')
  async openChapter(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => ChapterInput, description: 'What it is.' }) input: ChapterInput,
    @Args('isForming', {
      type: () => Boolean,
      defaultValue: true,
      description: 'It still looks for its first coordinators.',
    })
    isForming: boolean,
  ): Promise<typeof OpenChapterResult> {
    return shown(ctx, await openChapter(ctx, { ...input, isForming } as never)) as never;
  }

  @Mutation(() => EditChapterResult, { description: 'Changes what is said of a chapter.' })
  @Allow('SECRETARIAT', 'OFFICER')
  async editChapter(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
    @Args('version', { type: () => Int, description: 'Version that was read.' }) version: number,
    @Args('input', { type: () => ChapterInput, description: 'What it is.' }) input: ChapterInput,
  ): Promise<typeof EditChapterResult> {
    return shown(ctx, await editChapter(ctx, { ...input, chapterId, version } as never)) as never;
  }

  @Mutation(() => MoveChapterResult, {
    description: 'Moves a chapter on in its life; closing ends the terms of its coordinators.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async moveChapter(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
    @Args('state', { type: () => ChapterStateEnum, description: 'Where to.' }) state: ChapterState,
  ): Promise<typeof MoveChapterResult> {
    return shown(ctx, await moveChapter(ctx, { chapterId, state })) as never;
  }

  @Mutation(() => ChapterMembershipSetType, {
    description: 'The signed-in member joins a chapter by choice.',
  })
  @Allow('MEMBER')
  async joinChapter(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
  ): Promise<ChapterMembershipSetType> {
    return toSet(ctx, await joinChapter(ctx, { chapterId }));
  }

  @Mutation(() => ChapterMembershipSetType, {
    description: 'The signed-in member leaves a chapter; the country does not bring the member back.',
  })
  @Allow('MEMBER')
  async leaveChapter(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
  ): Promise<ChapterMembershipSetType> {
    return toSet(ctx, await leaveChapter(ctx, { chapterId }));
  }
}

const toSet = (ctx: Ctx, { chapter, isMine }: ChapterMembershipSet): ChapterMembershipSetType => ({
  chapter: toChapter({ ...chapter, isMine }, ctx.locale),
});
