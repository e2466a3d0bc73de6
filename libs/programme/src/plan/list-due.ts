import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { CLOCK_KINDS } from '../fiscal-year/plan-clocks.js';
import type { PlanClock } from '../fiscal-year/plan-clocks.js';
import { visiblePlanIds } from '../policies.js';
import { planFilter } from './list-plans.js';
import { OPEN_STATES } from './plan-states.js';
import { selectPlans } from './plan.queries.js';
import { viewPlans } from './plan-view.js';
import type { PlanView } from './plan-view.js';

const input = z.object({
  filter: planFilter.default({}),
  /** Only these clocks; all when absent. */
  clocks: z.array(z.enum(CLOCK_KINDS)).nullish(),
  /** How far ahead to look; 0 shows what is due today or was before. */
  withinDays: z.int().min(0).max(400).default(30),
});

export interface DueItem {
  readonly plan: PlanView;
  readonly clock: PlanClock;
}

/**
 * What is due across all visible plans, most urgent first: one row per clock that is not yet met. Due dates
 * are computed, not stored, so the open plans are read (one statement; a year has some hundreds) and
 * sorted here.
 */
export async function listDue(ctx: Ctx, raw: z.input<typeof input>): Promise<DueItem[]> {
  const { filter, clocks: wanted, withinDays } = input.parse(raw);
  const states = filter.states?.filter((state) => OPEN_STATES.includes(state)) ?? OPEN_STATES;
  const rows = await selectPlans(ctx, { ...filter, states }, visiblePlanIds(ctx.actor));
  const items = viewPlans(ctx, rows).flatMap((plan) =>
    plan.clocks
      .filter((clock) => clock.state !== 'SETTLED' && clock.state !== 'PASSED' && clock.daysLeft !== null)
      .filter((clock) => clock.daysLeft! <= withinDays && (!wanted || wanted.includes(clock.kind)))
      .map((clock) => ({ plan, clock })),
  );
  return items.toSorted(
    (a, b) =>
      a.clock.daysLeft! - b.clock.daysLeft! ||
      CLOCK_KINDS.indexOf(a.clock.kind) - CLOCK_KINDS.indexOf(b.clock.kind) ||
      a.plan.receptionNumber.localeCompare(b.plan.receptionNumber),
  );
}
