import { asSystem } from '@enishi/accounts';
import { handleJob } from '@enishi/platform';
import type { JobHandler } from '@enishi/platform';
import {
  completionOf,
  completionReportSubmitted,
  hostReportReceived,
  settleCompletionReports,
  settleHostReports,
} from '@enishi/surveys';

/** The last missing report stops the plan's clock (R33). */
export const whenReportsAreInSettleTheirClocks: JobHandler[] = [
  handleJob(completionReportSubmitted, async (ctx, { reportId }) => {
    const system = asSystem(ctx, 'settle-reports');
    const completion = await completionOf(system, reportId);
    if (completion) await settleCompletionReports(system, completion.planId);
  }),
  handleJob(hostReportReceived, (ctx, { planId }) =>
    settleHostReports(asSystem(ctx, 'settle-reports'), planId),
  ),
];
