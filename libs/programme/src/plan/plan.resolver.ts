import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { seesContacts } from '../policies.js';
import type { ClockKind } from '../fiscal-year/plan-clocks.js';
import { listDue } from './list-due.js';
import { countPlans, listPlans } from './list-plans.js';
import { ClockKindEnum } from './plan-enums.type.js';
import { PlanFilterInput } from './plan-input.type.js';
import { PlanProblemType, toPlanProblem } from './plan-result.type.js';
import type { PlanView } from './plan-view.js';
import {
  PlanContactType,
  PlanDueType,
  PlanPageType,
  PlanStateCountType,
  PlanType,
  toPlan,
  toPlanContact,
  toPlanDue,
  toPlanPage,
} from './plan.type.js';
import { loadContacts, loadPlanProblems, viewPlan } from './view-plan.js';

const READERS = [
  'HOST_PI',
  'HOST_CONTACT',
  'HOST_ADMIN',
  'OFFICER',
  'SECRETARIAT',
  'ADMINISTRATOR',
  'ANALYST',
] as const;
const FILTER = { type: () => PlanFilterInput, defaultValue: {}, description: 'What to narrow the list to.' };

/** What the reader may see of a plan. */
const presenter = (ctx: Ctx) => (plan: PlanView) =>
  toPlan(plan, ctx.locale, seesContacts(ctx.actor, plan.id));

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => PlanType, { description: 'One plan, for its host and for staff.' })
  @Allow(...READERS)
  async plan(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID, description: 'Id of the plan.' }) id: string,
  ): Promise<PlanType> {
    return presenter(ctx)(await viewPlan(ctx, id));
  }

  @Query(() => PlanPageType, {
    description: 'Plans, latest visit first: all for staff, their own for hosts.',
  })
  @Allow(...READERS)
  async plans(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', FILTER) filter: PlanFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' })
    after?: string,
  ): Promise<PlanPageType> {
    return toPlanPage(await listPlans(ctx, { filter, first, after: after ?? undefined }), presenter(ctx));
  }

  @Query(() => [PlanStateCountType], {
    description: 'How many plans stand in each state, within the reader’s rights.',
  })
  @Allow(...READERS)
  planStateCounts(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', FILTER) filter: PlanFilterInput,
  ): Promise<PlanStateCountType[]> {
    return countPlans(ctx, filter);
  }

  @Query(() => [PlanDueType], {
    description: 'What is due across the reader’s plans, most urgent first; settled clocks are left out.',
  })
  @Allow(...READERS)
  async plansDue(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', FILTER) filter: PlanFilterInput,
    @Args('clocks', {
      type: () => [ClockKindEnum],
      nullable: true,
      description: 'Only these; all when left out.',
    })
    clocks: ClockKind[] | null,
    @Args('withinDays', {
      type: () => Int,
      defaultValue: 30,
      description: 'How many days to look ahead, 0 to 400.',
    })
    withinDays: number,
  ): Promise<PlanDueType[]> {
    const due = await listDue(ctx, { filter, clocks: clocks ?? undefined, withinDays });
    return due.map((item) => toPlanDue(item, presenter(ctx)));
  }

  @ResolveField(() => [PlanContactType], { description: 'Who stands for the host; empty for analysts.' })
  async contacts(@CurrentCtx() ctx: Ctx, @Parent() plan: PlanType): Promise<PlanContactType[]> {
    return (await loadContacts(ctx, plan.id)).map(toPlanContact);
  }

  @ResolveField(() => [PlanProblemType], {
    description: 'What the rules find on the plan as a whole; empty for analysts.',
  })
  async problems(@CurrentCtx() ctx: Ctx, @Parent() plan: PlanType): Promise<PlanProblemType[]> {
    return (await loadPlanProblems(ctx, plan.id)).map((problem) => toPlanProblem(problem, ctx.locale));
  }
}
