import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { DateOnlyScalar } from '@enishi/platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { ClockKind } from '../fiscal-year/plan-clocks.js';
import { seesContacts } from '../policies.js';
import { changePlanState } from './change-plan-state.js';
import { createPlan } from './create-plan.js';
import { ClockKindEnum, PlanStateEnum, StopKindEnum } from './plan-enums.type.js';
import { CreatePlanInput, PlanContactInput, UpdatePlanInput } from './plan-input.type.js';
import {
  ChangePlanStateResult,
  PlanSavedType,
  SavePlanResult,
  StopPlanResult,
  toPlanSaved,
  toSavePlanResult,
} from './plan-result.type.js';
import type { PlanState, StopKind } from './plan-states.js';
import { PlanType, toPlan } from './plan.type.js';
import { setPlanContacts } from './set-plan-contacts.js';
import { reopenClock, settleClock } from './settle-clock.js';
import { stopPlan } from './stop-plan.js';
import { updatePlan } from './update-plan.js';
import { viewPlan } from './view-plan.js';

const PLAN_ID = { type: () => ID, description: 'Id of the plan.' };

@Resolver()
export class PlanWriteResolver {
  @Mutation(() => SavePlanResult, { description: 'Writes down an adopted plan.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  async createPlan(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => CreatePlanInput, description: 'The plan.' }) input: CreatePlanInput,
  ): Promise<typeof SavePlanResult> {
    return toSavePlanResult(await createPlan(ctx, input), ctx.locale);
  }

  @Mutation(() => SavePlanResult, { description: 'Rewrites the facts of a plan.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  async updatePlan(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => UpdatePlanInput, description: 'The plan as it shall be.' })
    input: UpdatePlanInput,
  ): Promise<typeof SavePlanResult> {
    return toSavePlanResult(await updatePlan(ctx, input), ctx.locale);
  }

  @Mutation(() => PlanSavedType, {
    description: 'Sets who stands for the host; grants and takes their capacities. Nobody is mailed.',
  })
  @Allow('OFFICER', 'ADMINISTRATOR')
  async setPlanContacts(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
    @Args('contacts', {
      type: () => [PlanContactInput],
      description: 'Everybody; who is not named loses access.',
    })
    contacts: PlanContactInput[],
  ): Promise<PlanSavedType> {
    return toPlanSaved(await setPlanContacts(ctx, { planId, contacts }), ctx.locale);
  }

  @Mutation(() => ChangePlanStateResult, { description: 'Moves a plan to the next state of its life.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  changePlanState(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
    @Args('to', {
      type: () => PlanStateEnum,
      description: 'The state it shall be in; stops have an operation of their own.',
    })
    to: Exclude<PlanState, StopKind>,
  ): Promise<typeof ChangePlanStateResult> {
    return changePlanState(ctx, { planId, to });
  }

  @Mutation(() => StopPlanResult, { description: 'Stops a plan before its end (R36, R40).' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  stopPlan(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
    @Args('kind', { type: () => StopKindEnum, description: 'How it stops.' }) kind: StopKind,
    @Args('on', { type: () => DateOnlyScalar, description: 'Day of the stop, not after today.' }) on: string,
    @Args('reason', { type: () => String, description: 'Why, for the record.' }) reason: string,
  ): Promise<typeof StopPlanResult> {
    return stopPlan(ctx, { planId, kind, on, reason });
  }

  @Mutation(() => PlanType, {
    description:
      'Records that something a plan owes is done. Hosts say so of the return, of payments and of refunds; the rest is for officers.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  async settlePlanClock(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
    @Args('clock', { type: () => ClockKindEnum, description: 'What is done.' }) clock: ClockKind,
    @Args('on', {
      type: () => DateOnlyScalar,
      nullable: true,
      description: 'Since which day; today when left out.',
    })
    on?: string,
  ): Promise<PlanType> {
    await settleClock(ctx, { planId, clock, on: on ?? undefined });
    return toPlan(await viewPlan(ctx, planId), ctx.locale, seesContacts(ctx.actor, planId));
  }

  @Mutation(() => PlanType, {
    description: 'Starts a clock again, because what had been done was undone. Rights as for settling.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  async reopenPlanClock(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
    @Args('clock', { type: () => ClockKindEnum, description: 'What is not done after all.' })
    clock: ClockKind,
  ): Promise<PlanType> {
    await reopenClock(ctx, { planId, clock });
    return toPlan(await viewPlan(ctx, planId), ctx.locale, seesContacts(ctx.actor, planId));
  }
}
