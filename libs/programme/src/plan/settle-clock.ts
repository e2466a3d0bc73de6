import type { Ctx } from '@enishi/accounts';
import { inTransaction, isDateOnly, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { CLOCK_KINDS } from '../fiscal-year/plan-clocks.js';
import { mustActForHost, mustKeepPlans } from '../policies.js';
import { movePlan } from './change-plan-state.js';
import { PROGRAMME_LINES } from './programme-line.js';
import { mustFindPlan } from './plan.queries.js';
import type { PlanRow } from './plan.queries.js';
import { deleteSettlement, insertSettlement, updateReturnConfirmed } from './plan-write.queries.js';

const input = z.object({
  planId: z.uuid(),
  clock: z.enum(CLOCK_KINDS),
  /** Day on which it was done; today in Japan when absent. */
  on: z.string().refine(isDateOnly).optional(),
});

/** What a host may say of itself; the rest is known from lists, certificates and reports. */
const SAID_BY_HOST: ReadonlySet<string> = new Set(['RETURN_REPORT', 'PAYMENT', 'REFUND']);

/**
 * Records that something a plan owes has been done: its clock stops. The libs that know (lists,
 * certificates, reports) call this as the system; a host says that everybody is home (R32), that payments
 * are made and that money was returned. When all reports are in, the plan's reports are complete.
 * Twice is once: the first day is kept.
 */
export async function settleClock(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  const { planId, clock, on } = input.parse(raw);
  if (SAID_BY_HOST.has(clock)) mustActForHost(ctx.actor, planId);
  else mustKeepPlans(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    await mustFindPlan(tx, planId);
    const day = on ?? tokyoDate(tx.clock.now());
    if ((await insertSettlement(tx, planId, clock, day)) === 0) return;
    if (clock === 'RETURN_REPORT') await updateReturnConfirmed(tx, planId, day);
    await recordAudit(tx, {
      action: 'plan.clock_settled',
      subjectType: 'plan',
      subjectId: planId,
      detail: { clock, on: day },
    });
    const plan = await mustFindPlan(tx, planId);
    if (plan.state === 'REPORTING' && reportsComplete(plan))
      await movePlan(tx, planId, 'REPORTING', 'REPORTS_COMPLETE');
  });
}

/** True when nothing is owed any more that every plan of the line reports. */
export function reportsComplete(plan: Pick<PlanRow, 'programmeType' | 'settled'>): boolean {
  const line = PROGRAMME_LINES[plan.programmeType];
  return (
    (!line.bringsPeople || plan.settled.COMPLETION_REPORTS !== undefined) &&
    (!line.hasAgreement || plan.settled.HOST_REPORTS !== undefined)
  );
}

/** Starts a clock again, because what had been done was undone or returned for mending. */
export async function reopenClock(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  const { planId, clock } = input.parse(raw);
  if (SAID_BY_HOST.has(clock)) mustActForHost(ctx.actor, planId);
  else mustKeepPlans(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const plan = await mustFindPlan(tx, planId);
    if ((await deleteSettlement(tx, planId, clock)) === 0) return;
    if (clock === 'RETURN_REPORT') await updateReturnConfirmed(tx, planId, null);
    await recordAudit(tx, {
      action: 'plan.clock_reopened',
      subjectType: 'plan',
      subjectId: planId,
      detail: { clock },
    });
    const isReport = clock === 'COMPLETION_REPORTS' || clock === 'HOST_REPORTS';
    if (isReport && plan.state === 'REPORTS_COMPLETE')
      await movePlan(tx, planId, 'REPORTS_COMPLETE', 'REPORTING');
  });
}
