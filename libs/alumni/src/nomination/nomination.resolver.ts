import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { applyForNomination, withdrawNomination } from './apply.js';
import { decideCall } from './decide-call.js';
import { callsToDecide, listCalls, nominationsOf, ownNominationOf } from './list-calls.js';
import {
  ApplyResult,
  CancelCallResult,
  DecideCallResult,
  HandInResult,
  NominationCallInput,
  NominationCallType,
  NominationType,
  OpenCallResult,
  WithdrawResult,
  toCall,
  toNomination,
} from './nomination.type.js';
import { cancelCall, openCall } from './open-call.js';
import type { CallSaved } from './open-call.js';
import { handInRanking } from './rank.js';
import type { NominationSaved } from './apply.js';

const shown = <T extends object>(ctx: Ctx, result: T | CallSaved): T =>
  ('call' in result ? { ...result, call: toCall(result.call, ctx) } : result) as T;

/** The applicant does not learn the place that the coordinators gave. */
const ofApplicant = <T extends object>(result: T | NominationSaved): T =>
  ('nomination' in result
    ? { ...result, nomination: { ...toNomination(result.nomination), place: null } }
    : result) as T;

/** Nominations: members apply, coordinators rank, the secretariat decides, everybody is told. */
@Resolver(() => NominationCallType)
export class NominationResolver {
  @Query(() => [NominationCallType], {
    description: 'Calls of a chapter, the latest first; for its members and those who run it.',
  })
  @Allow('MEMBER', 'COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async nominationCalls(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
  ): Promise<NominationCallType[]> {
    return (await listCalls(ctx, { chapterId })).map((row) => toCall(row, ctx));
  }

  @Query(() => [NominationCallType], {
    description: 'Calls that wait for the secretariat, the oldest first.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async nominationCallsToDecide(@CurrentCtx() ctx: Ctx): Promise<NominationCallType[]> {
    return (await callsToDecide(ctx)).map((row) => toCall(row, ctx));
  }

  @ResolveField(() => [NominationType], {
    description:
      'All applications by place; for those who run the chapter, once the time of applying is over.',
  })
  async nominations(@CurrentCtx() ctx: Ctx, @Parent() call: NominationCallType): Promise<NominationType[]> {
    return (await nominationsOf(ctx, call as never)).map(toNomination);
  }

  @ResolveField(() => NominationType, { nullable: true, description: 'The reader’s own application.' })
  async mine(@CurrentCtx() ctx: Ctx, @Parent() call: NominationCallType): Promise<NominationType | null> {
    const row = await ownNominationOf(ctx, call as never);
    return row && { ...toNomination(row), place: null };
  }

  @Mutation(() => OpenCallResult, { description: 'Opens a call to the members of a chapter.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async openNominationCall(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => NominationCallInput, description: 'What and until when.' })
    input: NominationCallInput,
  ): Promise<typeof OpenCallResult> {
    return shown(ctx, await openCall(ctx, input as never)) as never;
  }

  @Mutation(() => CancelCallResult, { description: 'Calls a call off; everybody who applied is told.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async cancelNominationCall(
    @CurrentCtx() ctx: Ctx,
    @Args('callId', { type: () => ID, description: 'Which call.' }) callId: string,
  ): Promise<typeof CancelCallResult> {
    return shown(ctx, await cancelCall(ctx, { callId })) as never;
  }

  @Mutation(() => ApplyResult, {
    description: 'The signed-in member applies, or writes the application anew.',
  })
  @Allow('MEMBER')
  async applyForNomination(
    @CurrentCtx() ctx: Ctx,
    @Args('callId', { type: () => ID, description: 'Which call.' }) callId: string,
    @Args('statement', { type: () => String, description: 'Why; up to 4,000 letters.' }) statement: string,
    @Args('host', { type: () => String, description: 'Where in Japan; up to 300 letters.' }) host: string,
  ): Promise<typeof ApplyResult> {
    return ofApplicant(await applyForNomination(ctx, { callId, statement, host })) as never;
  }

  @Mutation(() => WithdrawResult, { description: 'Takes an application back while nothing was decided.' })
  @Allow('MEMBER')
  async withdrawNomination(
    @CurrentCtx() ctx: Ctx,
    @Args('callId', { type: () => ID, description: 'Which call.' }) callId: string,
  ): Promise<typeof WithdrawResult> {
    return ofApplicant(await withdrawNomination(ctx, { callId })) as never;
  }

  @Mutation(() => HandInResult, {
    description: 'Hands in the ranking: every application, the first place first.',
  })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async handInNominationRanking(
    @CurrentCtx() ctx: Ctx,
    @Args('callId', { type: () => ID, description: 'Which call.' }) callId: string,
    @Args('nominationIds', { type: () => [ID], description: 'Every application that was not taken back.' })
    nominationIds: string[],
  ): Promise<typeof HandInResult> {
    return shown(ctx, await handInRanking(ctx, { callId, nominationIds })) as never;
  }

  @Mutation(() => DecideCallResult, { description: 'Decides who is nominated; everybody is told.' })
  @Allow('SECRETARIAT', 'OFFICER')
  async decideNominationCall(
    @CurrentCtx() ctx: Ctx,
    @Args('callId', { type: () => ID, description: 'Which call.' }) callId: string,
    @Args('nominationIds', {
      type: () => [ID],
      description: 'Who is nominated; as many as there are places at most.',
    })
    nominationIds: string[],
  ): Promise<typeof DecideCallResult> {
    return shown(ctx, await decideCall(ctx, { callId, chosenIds: nominationIds })) as never;
  }
}
