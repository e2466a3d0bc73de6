import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { listOpportunities, viewOpportunity } from './list-opportunities.js';
import { moveOpportunity } from './move-opportunity.js';
import type { OpportunityState } from './opportunity-states.js';
import type { OpportunityStepWord } from './opportunity-words.js';
import {
  MoveOpportunityResult,
  OpportunityStepToldType,
  SaveOpportunityResult,
  TellOpportunityStepResult,
} from './opportunity-results.type.js';
import {
  OpportunityFilterInput,
  OpportunityInput,
  OpportunityPageType,
  OpportunityStateEnum,
  OpportunityStepEnum,
  OpportunityType,
  toOpportunity,
  toOpportunityPage,
} from './opportunity.type.js';
import { saveOpportunity } from './save-opportunity.js';
import { tellOpportunityStep, undoOpportunityStep } from './tell-step.js';

/** The board of ways back to Japan. */
@Resolver()
export class OpportunityResolver {
  @Query(() => OpportunityPageType, { description: 'The board, the nearest deadline first.' })
  @Allow(
    'MEMBER',
    'COORDINATOR',
    'HOST_PI',
    'HOST_CONTACT',
    'HOST_ADMIN',
    'OFFICER',
    'SECRETARIAT',
    'ADMINISTRATOR',
  )
  async opportunities(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => OpportunityFilterInput, description: 'Which of them.' })
    filter: OpportunityFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, up to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' })
    after?: string,
  ): Promise<OpportunityPageType> {
    return toOpportunityPage(
      await listOpportunities(ctx, { filter: { ...filter }, first, after }),
      ctx.locale,
    );
  }

  @Query(() => OpportunityType, { description: 'One entry of the board.' })
  @Allow(
    'MEMBER',
    'COORDINATOR',
    'HOST_PI',
    'HOST_CONTACT',
    'HOST_ADMIN',
    'OFFICER',
    'SECRETARIAT',
    'ADMINISTRATOR',
  )
  async opportunity(
    @CurrentCtx() ctx: Ctx,
    @Args('opportunityId', { type: () => ID, description: 'Which.' }) id: string,
  ): Promise<OpportunityType> {
    return toOpportunity(await viewOpportunity(ctx, id), ctx.locale);
  }

  @Mutation(() => SaveOpportunityResult, {
    description: 'Writes an entry of the board: the office any, a host its own laboratory.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT')
  saveOpportunity(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => OpportunityInput, description: 'The entry.' }) input: OpportunityInput,
    @Args('opportunityId', { type: () => ID, nullable: true, description: 'Which one; none for a new one.' })
    opportunityId?: string,
    @Args('version', {
      type: () => Int,
      nullable: true,
      description: 'Version that was read before the change.',
    })
    version?: number,
  ): Promise<typeof SaveOpportunityResult> {
    return saveOpportunity(ctx, { ...input, opportunityId, version });
  }

  @Mutation(() => MoveOpportunityResult, {
    description: 'Hands in, publishes (the office), withdraws, or takes back into the draft. Safe to repeat.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT')
  moveOpportunity(
    @CurrentCtx() ctx: Ctx,
    @Args('opportunityId', { type: () => ID, description: 'Which.' }) opportunityId: string,
    @Args('to', { type: () => OpportunityStateEnum, description: 'Where to; not EXPIRED.' })
    to: Exclude<OpportunityState, 'EXPIRED'>,
    @Args('version', {
      type: () => Int,
      nullable: true,
      description: 'Version that was read; needed to publish.',
    })
    version?: number,
  ): Promise<typeof MoveOpportunityResult> {
    return moveOpportunity(ctx, { opportunityId, to, version });
  }

  @Mutation(() => TellOpportunityStepResult, {
    description:
      'A member tells that they applied or were accepted; the latter becomes an outcome. Safe to repeat.',
  })
  @Allow('MEMBER')
  tellOpportunityStep(
    @CurrentCtx() ctx: Ctx,
    @Args('opportunityId', { type: () => ID, description: 'Which entry.' }) opportunityId: string,
    @Args('step', { type: () => OpportunityStepEnum, description: 'What happened.' })
    step: OpportunityStepWord,
  ): Promise<typeof TellOpportunityStepResult> {
    return tellOpportunityStep(ctx, { opportunityId, step });
  }

  @Mutation(() => OpportunityStepToldType, {
    description: 'Takes it back; the outcome that came of it is withdrawn. Safe to repeat.',
  })
  @Allow('MEMBER')
  undoOpportunityStep(
    @CurrentCtx() ctx: Ctx,
    @Args('opportunityId', { type: () => ID, description: 'Which entry.' }) opportunityId: string,
    @Args('step', { type: () => OpportunityStepEnum, description: 'What to take back.' })
    step: OpportunityStepWord,
  ): Promise<OpportunityStepToldType> {
    return undoOpportunityStep(ctx, { opportunityId, step });
  }
}
