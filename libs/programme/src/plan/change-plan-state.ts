import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, recordAudit } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { z } from 'zod';
import type { PlanCannotMove } from '../errors.js';
import { planCannotMove } from '../errors.js';
import { planEnded, planVisitEnded } from '../facts.js';
import { mustKeepPlans } from '../policies.js';
import { PROGRAMME_LINES } from './programme-line.js';
import { PLAN_STATES, STOP_KINDS, mayFollow } from './plan-states.js';
import type { PlanState } from './plan-states.js';
import { mustFindPlan } from './plan.queries.js';
import { updatePlanState } from './plan-write.queries.js';

/** Stops have a verb of their own, with a day and a reason. */
const TARGETS = PLAN_STATES.filter((state) => !(STOP_KINDS as readonly string[]).includes(state));

const input = z.object({ planId: z.uuid(), to: z.enum(TARGETS) });

export interface PlanMoved {
  readonly __typename: 'PlanMoved';
  readonly planId: string;
  readonly from: PlanState;
  readonly to: PlanState;
}

/**
 * Moves a plan to the next state of its life. Asking for the state it is in changes nothing.
 * @throws NOT_FOUND unless an officer, an administrator or the system asks.
 */
export async function changePlanState(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<PlanMoved | PlanCannotMove> {
  mustKeepPlans(ctx.actor);
  const { planId, to } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const { state: from, programmeType } = await mustFindPlan(tx, planId);
    if (from === to) return { __typename: 'PlanMoved', planId, from, to };
    const skipsList =
      from === 'AGREEMENT_SIGNED' && to === 'IN_PROGRESS' && PROGRAMME_LINES[programmeType].bringsPeople;
    if (skipsList || !mayFollow(from, to) || !(await movePlan(tx, planId, from, to)))
      return planCannotMove(tx.locale, from);
    return { __typename: 'PlanMoved', planId, from, to };
  });
}

/**
 * @internal Writes one step with its facts and audit entry, in the caller's transaction.
 * @returns false when the plan no longer stood in `from`.
 */
export async function movePlan(
  tx: BaseCtx,
  planId: string,
  from: PlanState,
  to: PlanState,
): Promise<boolean> {
  if ((await updatePlanState(tx, planId, from, to)) === 0) return false;
  if (to === 'VISIT_ENDED') await enqueue(tx, planVisitEnded, { planId });
  if (to === 'ENDED') await enqueue(tx, planEnded, { planId });
  await recordAudit(tx, {
    action: 'plan.state_changed',
    subjectType: 'plan',
    subjectId: planId,
    detail: { from, to },
  });
  return true;
}
