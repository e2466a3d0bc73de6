import { asSystem } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { handleJob } from '@enishi/platform';
import type { BaseCtx, JobHandler } from '@enishi/platform';
import { planEnded, planStopped, planVisitEnded } from '@enishi/programme';
import { requestReports } from '@enishi/surveys';

const request = async (ctx: BaseCtx, { planId }: { planId: string }): Promise<void> => {
  const system: Ctx = asSystem(ctx, 'request-reports');
  await requestReports(system, { planId });
};

/**
 * Everybody who came is asked for a completion report: at the latest when the visit is over, and for
 * stopped plans too (guidelines 5.4(6)①, R40). Whoever opens the report earlier is asked at that moment.
 */
export const whenPlanEndsRequestCompletionReports: JobHandler[] = [
  handleJob(planVisitEnded, request),
  handleJob(planEnded, request),
  handleJob(planStopped, request),
];
