import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { PlanNotSaved } from '../errors.js';
import { planNotSaved } from '../errors.js';
import { mustKeepPlans } from '../policies.js';
import { findPlanProblems, findUnknownParts } from './find-plan-problems.js';
import { planFields, planSenders } from './plan-fields.js';
import type { PlanSaved } from './plan-saved.js';
import { lockPlan } from './plan.queries.js';
import { receptionNumberTaken, replaceSenders, updatePlanFields } from './plan-write.queries.js';

const input = planFields.extend({
  planId: z.uuid(),
  /** Version that was read; a plan changed since is not overwritten. */
  version: z.int().min(1),
  senders: planSenders,
});
export type UpdatePlanInput = z.input<typeof input>;

/**
 * Rewrites the facts of a plan (R30: changes after the agreement are told to JST, whose officer enters them).
 * Its state, contacts and people have verbs of their own.
 * @throws NOT_FOUND unless an officer or administrator asks; CONFLICT when somebody else changed it meanwhile.
 */
export async function updatePlan(ctx: Ctx, raw: UpdatePlanInput): Promise<PlanSaved | PlanNotSaved> {
  mustKeepPlans(ctx.actor);
  const { planId, version, senders, ...fields } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    if (!(await lockPlan(tx, planId))) throw notFound('plan');
    const unknown = await findUnknownParts(tx, fields, senders);
    if (await receptionNumberTaken(tx, fields.fiscalYear, fields.receptionNumber, planId))
      unknown.push({
        code: 'RECEPTION_NUMBER_TAKEN',
        severity: 'BLOCK',
        field: 'receptionNumber',
        params: { number: fields.receptionNumber },
      });
    if (unknown.length > 0) return planNotSaved(tx.locale, unknown);
    if ((await updatePlanFields(tx, planId, version, fields)) === 0) throw new AppError('CONFLICT', 'plan');
    await replaceSenders(tx, planId, senders);
    const problems = await findPlanProblems(tx, planId);
    if (problems.some((found) => found.severity === 'BLOCK')) return planNotSaved(tx.locale, problems);
    await recordAudit(tx, { action: 'plan.changed', subjectType: 'plan', subjectId: planId });
    return { __typename: 'PlanSaved', planId, warnings: problems };
  });
}
