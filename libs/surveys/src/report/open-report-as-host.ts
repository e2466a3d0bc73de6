import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { reportNotOpened } from '../errors.js';
import type { ReportNotOpened } from '../errors.js';
import { mayFollowReports } from '../policies.js';
import { beginSession } from '../session/begin-session.js';
import type { ReportOpened } from './open-report.js';
import { findOpenReport, findReport } from './report.queries.js';

const input = z.strictObject({ reportId: z.uuid() });

/**
 * Lets the host fill in for an invitee who cannot, from paper or by telephone. The hand-in is marked as
 * the host's, shows nothing that the invitee wrote, and gives no consent in the invitee's name.
 * @throws NOT_FOUND unless the actor stands for the plan's host or keeps the process
 */
export async function openReportAsHost(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ReportOpened | ReportNotOpened> {
  const { reportId } = input.parse(raw);
  const known = await findReport(ctx, reportId);
  if (!known) throw notFound('report');
  mayFollowReports(ctx.actor, known.planId);
  return inTransaction(ctx, async (tx) => {
    const report = await findOpenReport(tx, { reportId });
    if (!report) return reportNotOpened(ctx.locale);
    const { token, expiresAt } = await beginSession(tx, report, 'HOST_PROXY');
    await recordAudit(tx, {
      action: 'completion_report.opened',
      subjectType: 'completion_report',
      subjectId: reportId,
      detail: { with: 'HOST' },
    });
    return { __typename: 'ReportOpened', reportId, token, expiresAt };
  });
}
