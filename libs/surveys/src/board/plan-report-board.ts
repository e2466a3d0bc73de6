import { signInSettings } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { isUuid, loader, notFound } from '@enishi/platform';
import { viewPlan } from '@enishi/programme';
import type { PlanView } from '@enishi/programme';
import { selectHostReports } from '../host-report/host-report.queries.js';
import type { HostReportRow } from '../host-report/host-report.queries.js';
import { mayFollowReports } from '../policies.js';
import { countReports, selectInviteeReports } from './board.queries.js';
import type { InviteeReportRow, ReportCountRow } from './board.queries.js';

/** Everything a host or officer sees of a plan's reports; never an answer (guidelines 6.3). */
export interface PlanReportBoard {
  plan: PlanView;
  invitees: InviteeReportRow[];
  hostReports: HostReportRow[];
  /** Address that the host gives to its invitees; they type the member ID there. */
  inviteeLink: string;
}

/**
 * The board of one plan: who has handed in and who has not, the host's documents, the clocks of R33–R37.
 * @throws NOT_FOUND unless the actor stands for the plan's host or keeps the process
 */
export async function planReportBoard(ctx: Ctx, planId: string): Promise<PlanReportBoard> {
  if (!isUuid(planId)) throw notFound('plan');
  mayFollowReports(ctx.actor, planId);
  const plan = await viewPlan(ctx, planId);
  const [invitees, hostReports] = [
    await selectInviteeReports(ctx, planId),
    await selectHostReports(ctx, [planId]),
  ];
  return { plan, invitees, hostReports, inviteeLink: `${signInSettings().publicUrl}/report` };
}

/** How many reports of a plan are in, in batches, for lists of plans. */
export function loadReportCount(ctx: Ctx, planId: string): Promise<ReportCountRow> {
  return loader<Ctx, string, ReportCountRow>(ctx, 'surveys.report-count', async (own, ids) => {
    const counts = new Map((await countReports(own, ids)).map((row) => [row.planId, row]));
    return ids.map((id) => counts.get(id) ?? { planId: id, asked: 0, handedIn: 0, waived: 0 });
  }).load(planId);
}
