import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { appointCoordinator } from './appoint-coordinator.js';
import type { TermSaved } from './appoint-coordinator.js';
import {
  AppointCoordinatorInput,
  AppointCoordinatorResult,
  ChapterTermType,
  EndTermResult,
  TermSavedType,
  WriteHandoverResult,
  toTerm,
} from './chapter-term.type.js';
import { endTerm } from './end-term.js';
import { myTerms, nameMe, writeHandover } from './write-handover.js';

const shown = <T extends object>(ctx: Ctx, result: T | TermSaved): T =>
  ('term' in result ? { ...result, term: toTerm(result.term, ctx) } : result) as T;

/** Terms of coordinators: appointed and ended by the secretariat, handed over by those who served. */
@Resolver()
export class ChapterTermResolver {
  @Query(() => [ChapterTermType], { description: 'The signed-in member’s own terms, the latest first.' })
  @Allow('MEMBER')
  async myChapterTerms(@CurrentCtx() ctx: Ctx): Promise<ChapterTermType[]> {
    return (await myTerms(ctx)).map((term) => toTerm(term, ctx));
  }

  @Mutation(() => AppointCoordinatorResult, {
    description:
      'Appoints a member as a coordinator; the right comes with the first day and goes with the last.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async appointCoordinator(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => AppointCoordinatorInput, description: 'Who, where, how long.' })
    input: AppointCoordinatorInput,
  ): Promise<typeof AppointCoordinatorResult> {
    const { memberCode, ...rest } = input;
    return shown(ctx, await appointCoordinator(ctx, { ...rest, memberId: memberCode } as never)) as never;
  }

  @Mutation(() => EndTermResult, {
    description: 'Ends a running term today, or calls off one that has not begun.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async endChapterTerm(
    @CurrentCtx() ctx: Ctx,
    @Args('termId', { type: () => ID, description: 'Which term.' }) termId: string,
  ): Promise<typeof EndTermResult> {
    return shown(ctx, await endTerm(ctx, { termId })) as never;
  }

  @Mutation(() => WriteHandoverResult, {
    description: 'Writes down what those who follow should know; one’s own term, or by the secretariat.',
  })
  @Allow('MEMBER', 'SECRETARIAT', 'OFFICER')
  async writeHandover(
    @CurrentCtx() ctx: Ctx,
    @Args('termId', { type: () => ID, description: 'Which term.' }) termId: string,
    @Args('version', { type: () => Int, description: 'Version that was read.' }) version: number,
    @Args('handoverNote', {
      type: () => String,
      nullable: true,
      description: 'How things are done; up to 4,000 letters.',
    })
    handoverNote: string | null,
    @Args('budgetNote', {
      type: () => String,
      nullable: true,
      description: 'What things cost; up to 4,000 letters.',
    })
    budgetNote: string | null,
  ): Promise<typeof WriteHandoverResult> {
    return shown(ctx, await writeHandover(ctx, { termId, version, handoverNote, budgetNote })) as never;
  }

  @Mutation(() => TermSavedType, {
    description:
      'A coordinator agrees to be named on the chapter’s page and in the yearbook, or takes it back.',
  })
  @Allow('MEMBER')
  async nameMeInChapter(
    @CurrentCtx() ctx: Ctx,
    @Args('termId', { type: () => ID, description: 'Which own term.' }) termId: string,
    @Args('isNamed', { type: () => Boolean, description: 'Whether to be named.' }) isNamed: boolean,
  ): Promise<TermSavedType> {
    return shown(ctx, (await nameMe(ctx, { termId, isNamed })) as never);
  }
}
