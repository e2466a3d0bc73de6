import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { PlanNotSaved } from '../errors.js';
import { planNotSaved } from '../errors.js';
import { mustKeepPlans } from '../policies.js';
import { findPlanProblems, findUnknownParts } from './find-plan-problems.js';
import { planFields, planSenders } from './plan-fields.js';
import { ARRIVAL_STATES } from './plan-states.js';
import { insertPlan, replaceSenders } from './plan-write.queries.js';
import type { PlanSaved } from './plan-saved.js';

const input = planFields.extend({ senders: planSenders, state: z.enum(ARRIVAL_STATES).default('ADOPTED') });
export type CreatePlanInput = z.input<typeof input>;

/**
 * Writes down an adopted plan. What breaks a rule that the guidelines print for plans (R10, R19, R20, R46)
 * keeps it from being saved; the rest comes back as warnings.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function createPlan(ctx: Ctx, raw: CreatePlanInput): Promise<PlanSaved | PlanNotSaved> {
  mustKeepPlans(ctx.actor);
  const { senders, state, ...fields } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const unknown = await findUnknownParts(tx, fields, senders);
    if (unknown.length > 0) return planNotSaved(tx.locale, unknown);
    const id = newId();
    if (!(await insertPlan(tx, { ...fields, id, state })))
      return planNotSaved(tx.locale, [
        {
          code: 'RECEPTION_NUMBER_TAKEN',
          severity: 'BLOCK',
          field: 'receptionNumber',
          params: { number: fields.receptionNumber },
        },
      ]);
    await replaceSenders(tx, id, senders);
    const problems = await findPlanProblems(tx, id);
    if (problems.some((found) => found.severity === 'BLOCK')) return planNotSaved(tx.locale, problems);
    await recordAudit(tx, {
      action: 'plan.created',
      subjectType: 'plan',
      subjectId: id,
      detail: { fiscalYear: fields.fiscalYear, programmeType: fields.programmeType, state },
    });
    return { __typename: 'PlanSaved', planId: id, warnings: problems };
  });
}
