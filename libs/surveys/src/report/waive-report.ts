import { asSystem } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { cancelMails, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { reportNotWaivable } from '../errors.js';
import type { ReportNotWaivable } from '../errors.js';
import { settleCompletionReports } from '../host-report/settle-reports.js';
import { mayDecideReports } from '../policies.js';
import { reminderSubject, reportReminderMail } from '../reminder/reminder.mail.js';
import { findReport, moveReport } from './report.queries.js';
import { REPORT_STATES, REPORT_TRANSITIONS } from './report-states.js';

const input = z.strictObject({ reportId: z.uuid(), reason: z.string().trim().min(1).max(500) });

export interface ReportWaived {
  __typename: 'ReportWaived';
  reportId: string;
}

const waivable = REPORT_STATES.filter((state) => REPORT_TRANSITIONS[state].includes('WAIVED'));

/**
 * An officer decides that no report is needed from somebody, with the reason (R40: early departure,
 * illness, nobody can be reached). Waiving what is waived changes nothing.
 * @throws NOT_FOUND unless an officer asks
 */
export async function waiveReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ReportWaived | ReportNotWaivable> {
  mayDecideReports(ctx.actor);
  const { reportId, reason } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const report = await findReport(tx, reportId);
    if (!report) throw notFound('report');
    if (report.state === 'WAIVED') return { __typename: 'ReportWaived', reportId };
    if ((await moveReport(tx, reportId, 'WAIVED', waivable, reason)) === 0)
      return reportNotWaivable(ctx.locale);
    await recordAudit(tx, {
      action: 'completion_report.waived',
      subjectType: 'completion_report',
      subjectId: reportId,
      detail: { from: report.state },
    });
    await cancelMails(tx, reportReminderMail, reminderSubject(reportId));
    await settleCompletionReports(asSystem(tx, 'settle-reports'), report.planId);
    return { __typename: 'ReportWaived', reportId };
  });
}
