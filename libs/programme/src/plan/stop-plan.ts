import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, isDateOnly, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import type { PlanCannotMove, StopDateOutside } from '../errors.js';
import { planCannotMove, stopDateOutside } from '../errors.js';
import { planStopped } from '../facts.js';
import { fiscalYearOf } from '../fiscal-year/deadlines.js';
import { mustKeepPlans } from '../policies.js';
import { STOP_KINDS, mayFollow } from './plan-states.js';
import type { PlanMoved } from './change-plan-state.js';
import { mustFindPlan } from './plan.queries.js';
import { updatePlanStopped } from './plan-write.queries.js';

const input = z.object({
  planId: z.uuid(),
  kind: z.enum(STOP_KINDS),
  on: z.string().refine(isDateOnly),
  reason: z.string().trim().min(1).max(2000),
});

/**
 * Stops a plan before its end: suspension (中止) or termination (解除). The day of the stop then stands in for
 * the plan's end in every deadline; payments count until that day only (R36). Those who came still get
 * certificates and still report (R40).
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function stopPlan(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<PlanMoved | PlanCannotMove | StopDateOutside> {
  mustKeepPlans(ctx.actor);
  const { planId, kind, on, reason } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const { state: from, fiscalYear } = await mustFindPlan(tx, planId);
    if (!mayFollow(from, kind)) return planCannotMove(tx.locale, from);
    if (on > tokyoDate(tx.clock.now()) || fiscalYearOf(on) !== fiscalYear) return stopDateOutside(tx.locale);
    if ((await updatePlanStopped(tx, planId, from, { kind, on, reason })) === 0)
      return planCannotMove(tx.locale, from);
    await enqueue(tx, planStopped, { planId, kind });
    await recordAudit(tx, {
      action: 'plan.stopped',
      subjectType: 'plan',
      subjectId: planId,
      detail: { from, kind, on },
    });
    return { __typename: 'PlanMoved', planId, from, to: kind };
  });
}
