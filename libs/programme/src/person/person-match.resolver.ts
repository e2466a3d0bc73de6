import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { listPersonMatches } from './list-person-matches.js';
import { listPersonMerges } from './list-person-merges.js';
import { mergePersons } from './merge-persons.js';
import {
  MergePersonsResult,
  PersonMergeType,
  PersonPairType,
  toPersonPair,
  UndoMergeResult,
} from './person-match.type.js';
import { undoMerge } from './undo-merge.js';

@Resolver()
export class PersonMatchResolver {
  @Query(() => [PersonPairType], {
    description:
      'People of a plan who may be on record a second time, likely ones first. Nothing is merged by itself.',
  })
  @Allow('OFFICER', 'ADMINISTRATOR')
  async personMatches(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', { type: () => ID, description: 'Id of the plan.' }) planId: string,
  ): Promise<PersonPairType[]> {
    return (await listPersonMatches(ctx, { planId })).map((found) => toPersonPair(found, ctx.locale));
  }

  @Query(() => [PersonMergeType], { description: 'Merges of a plan’s people that stand, newest first.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  personMerges(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', { type: () => ID, description: 'Id of the plan.' }) planId: string,
  ): Promise<PersonMergeType[]> {
    return listPersonMerges(ctx, { planId });
  }

  @Mutation(() => MergePersonsResult, { description: 'Makes two records one person. Can be undone.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  mergePersons(
    @CurrentCtx() ctx: Ctx,
    @Args('keepId', { type: () => ID, description: 'The person who stays.' }) keepId: string,
    @Args('mergeId', { type: () => ID, description: 'The person who becomes part of the other.' })
    mergeId: string,
  ): Promise<typeof MergePersonsResult> {
    return mergePersons(ctx, { keepId, mergeId });
  }

  @Mutation(() => UndoMergeResult, { description: 'Takes a merge back: both persons are exactly as before.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  undoMerge(
    @CurrentCtx() ctx: Ctx,
    @Args('mergeId', { type: () => ID, description: 'Id of the merge.' }) mergeId: string,
  ): Promise<typeof UndoMergeResult> {
    return undoMerge(ctx, { mergeId });
  }
}
