import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isDateOnly, isUuid, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { visiblePlanIds } from '../policies.js';
import { PLAN_STATES } from './plan-states.js';
import { PROGRAMME_TYPES } from './programme-line.js';
import { countPlansByState, selectPlanPage } from './plan.queries.js';
import type { PlanCursor } from './plan.queries.js';
import { viewPlans } from './plan-view.js';
import type { PlanView } from './plan-view.js';

export const planFilter = z.object({
  fiscalYear: z.int().nullish(),
  states: z.array(z.enum(PLAN_STATES)).max(20).nullish(),
  programmeTypes: z.array(z.enum(PROGRAMME_TYPES)).max(20).nullish(),
  hostInstitutionId: z.uuid().nullish(),
  senderCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  search: z.string().trim().min(1).max(100).nullish(),
});

const input = z.object({
  filter: planFilter.default({}),
  first: z.int().min(1).max(100).default(50),
  after: z.string().max(400).nullish(),
});

export interface PlanPageView {
  readonly plans: readonly PlanView[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A page of the plans that the reader may see, latest visit first. Two statements whatever the size. */
export async function listPlans(ctx: Ctx, raw: z.input<typeof input>): Promise<PlanPageView> {
  const { filter, first, after } = input.parse(raw);
  const { rows, totalCount } = await selectPlanPage(ctx, filter, visiblePlanIds(ctx.actor), {
    first,
    after: after ? readCursor(after) : null,
  });
  const plans = viewPlans(ctx, rows.slice(0, first));
  const last = plans.at(-1);
  return {
    plans,
    totalCount,
    hasNextPage: rows.length > first,
    endCursor: last ? toCursor([last.visitStart, last.id]) : null,
  };
}

/** How many of the visible plans stand in each state. */
export async function countPlans(
  ctx: Ctx,
  raw: z.input<typeof planFilter>,
): Promise<{ state: string; count: number }[]> {
  const counts = await countPlansByState(ctx, planFilter.parse(raw), visiblePlanIds(ctx.actor));
  return counts.toSorted((a, b) => PLAN_STATES.indexOf(a.state) - PLAN_STATES.indexOf(b.state));
}

function readCursor(after: string): PlanCursor {
  const [date, id] = fromCursor(after, 2);
  if (typeof date === 'string' && isDateOnly(date) && typeof id === 'string' && isUuid(id)) return [date, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
