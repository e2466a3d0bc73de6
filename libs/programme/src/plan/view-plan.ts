import type { Ctx } from '@enishi/accounts';
import { isUuid, loader, notFound } from '@enishi/platform';
import { mustSeePlan, seesContacts, seesPlan } from '../policies.js';
import { checkPlan } from './check-plan.js';
import { selectPlanCheck } from './check-plan.queries.js';
import { selectContacts } from './plan-contact.queries.js';
import type { PlanContactRow } from './plan-contact.queries.js';
import { selectPlansById } from './plan.queries.js';
import { viewPlans } from './plan-view.js';
import type { PlanView } from './plan-view.js';
import type { PlanProblem } from '../errors.js';

/**
 * One plan with its clocks.
 * @throws NOT_FOUND when there is none, or it is not the reader's.
 */
export async function viewPlan(ctx: Ctx, planId: string): Promise<PlanView> {
  if (!isUuid(planId)) throw notFound('plan');
  mustSeePlan(ctx.actor, planId);
  const [plan] = viewPlans(ctx, await selectPlansById(ctx, [planId]));
  if (!plan) throw notFound('plan');
  return plan;
}

/** Plans by id in batches, for fields of other types; null for a plan that the reader may not see. */
export function loadPlan(ctx: Ctx, planId: string): Promise<PlanView | null> {
  return loader<Ctx, string, PlanView | null>(ctx, 'programme.plan', async (own, ids) => {
    const seen = ids.filter((id) => seesPlan(own.actor, id));
    const found = new Map(viewPlans(own, await selectPlansById(own, seen)).map((plan) => [plan.id, plan]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(planId);
}

/** Who stands for the host; empty for readers who work on facts without persons. */
export async function loadContacts(ctx: Ctx, planId: string): Promise<PlanContactRow[]> {
  if (!seesContacts(ctx.actor, planId)) return [];
  return loader<Ctx, string, PlanContactRow[]>(ctx, 'programme.contacts', async (own, ids) => {
    const rows = await selectContacts(own, ids);
    return ids.map((id) => rows.filter((row) => row.planId === id));
  }).load(planId);
}

/** Problems of stored plans, for those who keep plans and for their host; in batches. */
export async function loadPlanProblems(ctx: Ctx, planId: string): Promise<PlanProblem[]> {
  if (!seesContacts(ctx.actor, planId)) return [];
  return loader<Ctx, string, PlanProblem[]>(ctx, 'programme.problems', async (own, ids) => {
    const facts = await selectPlanCheck(own, ids);
    return ids.map((id) => (facts.has(id) ? checkPlan(facts.get(id)!) : []));
  }).load(planId);
}
