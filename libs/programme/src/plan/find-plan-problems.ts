import type { BaseCtx } from '@enishi/platform';
import type { PlanProblem } from '../errors.js';
import { selectFiscalYears } from '../fiscal-year/fiscal-year.queries.js';
import { existingInstitutionIds } from '../institution/institution.queries.js';
import { selectPlanCheck } from './check-plan.queries.js';
import { checkPlan } from './check-plan.js';
import type { PlanFields, PlanSenders } from './plan-fields.js';

/** Problems of a stored plan, blocking ones and warnings. */
export async function findPlanProblems(ctx: BaseCtx, planId: string): Promise<PlanProblem[]> {
  const facts = (await selectPlanCheck(ctx, [planId])).get(planId);
  return facts ? checkPlan(facts) : [];
}

/** What a plan refers to and does not exist, or dates that no row can hold; asked before anything is written. */
export async function findUnknownParts(
  ctx: BaseCtx,
  fields: Pick<PlanFields, 'fiscalYear' | 'hostInstitutionId' | 'visitStart' | 'visitEnd'>,
  senders: PlanSenders,
): Promise<PlanProblem[]> {
  const found: PlanProblem[] = [];
  if (!(await selectFiscalYears(ctx)).some((year) => year.year === fields.fiscalYear))
    found.push(block('YEAR_UNKNOWN', 'fiscalYear', { year: String(fields.fiscalYear) }));
  if (fields.visitStart > fields.visitEnd)
    found.push(block('VISIT_DATES_REVERSED', 'visitEnd', { start: fields.visitStart, end: fields.visitEnd }));
  const wanted = [fields.hostInstitutionId, ...senders.map((sender) => sender.institutionId)];
  const known = await existingInstitutionIds(ctx, wanted);
  if (!known.has(fields.hostInstitutionId)) found.push(block('INSTITUTION_UNKNOWN', 'hostInstitutionId', {}));
  if (senders.some((sender) => !known.has(sender.institutionId)))
    found.push(block('INSTITUTION_UNKNOWN', 'senders', {}));
  return found;
}

function block(code: PlanProblem['code'], field: string, params: Record<string, string>): PlanProblem {
  return { code, severity: 'BLOCK', field, params };
}
