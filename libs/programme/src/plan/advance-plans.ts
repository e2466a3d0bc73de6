import type { BaseCtx, DateOnly } from '@enishi/platform';
import { inTransaction, tokyoDate } from '@enishi/platform';
import { planDeadlines } from '../fiscal-year/deadlines.js';
import { movePlan } from './change-plan-state.js';
import { reportsComplete } from './settle-clock.js';
import { PROGRAMME_LINES } from './programme-line.js';
import { mayFollow, stateByDate } from './plan-states.js';
import type { PlanState } from './plan-states.js';
import { lockPlan, selectPlans, selectPlansById } from './plan.queries.js';
import type { PlanRow } from './plan.queries.js';

/** States that the calendar alone brings further. */
const MOVED_BY_DATE: readonly PlanState[] = [
  'AGREEMENT_SIGNED',
  'INVITEE_LIST_CONFIRMED',
  'IN_PROGRESS',
  'VISIT_ENDED',
  'ENDED',
];

/**
 * Moves every plan to where the calendar has brought it: first entry, last departure, end. Run every few
 * minutes; safe to run twice and late, because it looks at states and dates and never at time windows.
 * @returns how many steps were taken.
 */
export async function advancePlans(ctx: BaseCtx): Promise<number> {
  const today = tokyoDate(ctx.clock.now());
  let steps = 0;
  for (const plan of await selectPlans(ctx, { states: MOVED_BY_DATE }, null)) {
    if (nextState(plan, today) === null) continue;
    steps += await inTransaction(ctx, (tx) => advance(tx, plan.id, today));
  }
  return steps;
}

async function advance(tx: BaseCtx, planId: string, today: DateOnly): Promise<number> {
  await lockPlan(tx, planId);
  for (let steps = 0; ; steps++) {
    const [plan] = await selectPlansById(tx, [planId]);
    const to = plan ? nextState(plan, today) : null;
    if (!plan || !to || !mayFollow(plan.state, to)) return steps;
    await movePlan(tx, planId, plan.state, to);
  }
}

function nextState(plan: PlanRow, today: DateOnly): PlanState | null {
  const { lastDeparture, planEnd } = planDeadlines(plan, plan.calendar);
  const dates = { visitStart: plan.visitStart, lastDeparture, planEnd };
  const byDate = stateByDate(plan.state, dates, today, PROGRAMME_LINES[plan.programmeType].bringsPeople);
  if (byDate) return byDate;
  // Reports may all have come in before the plan ended.
  return plan.state === 'REPORTING' && reportsComplete(plan) ? 'REPORTS_COMPLETE' : null;
}
