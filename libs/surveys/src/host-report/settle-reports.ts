import type { Ctx } from '@enishi/accounts';
import { settleClock } from '@enishi/programme';
import { countMissing } from '../report/report.queries.js';
import { BUNDLE_KINDS } from './host-report-kinds.js';
import { receivedKinds } from './host-report.queries.js';

/** When no invitee's report is missing any more, the plan's clock for them stops. Safe to call at any time. */
export async function settleCompletionReports(ctx: Ctx, planId: string): Promise<void> {
  const { all, missing, lastOn } = await countMissing(ctx, planId);
  if (all === 0 || missing > 0) return;
  await settleClock(ctx, { planId, clock: 'COMPLETION_REPORTS', ...(lastOn && { on: lastOn }) });
}

/** When the host's bundle is whole, its clock stops; so does that of the interim report when it came (R35). */
export async function settleHostReports(ctx: Ctx, planId: string): Promise<void> {
  const kinds = await receivedKinds(ctx, planId);
  if (kinds.has('INTERIM_EXPENSE_REPORT'))
    await settleClock(ctx, { planId, clock: 'INTERIM_EXPENSE_REPORT' });
  if (BUNDLE_KINDS.every((kind) => kinds.has(kind)))
    await settleClock(ctx, { planId, clock: 'HOST_REPORTS' });
}
