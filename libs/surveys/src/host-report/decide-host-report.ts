import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { reopenClock } from '@enishi/programme';
import { z } from 'zod';
import { mayDecideReports } from '../policies.js';
import { BUNDLE_KINDS } from './host-report-kinds.js';
import { findHostReport, moveHostReport, receivedKinds } from './host-report.queries.js';
import type { HostReportRow } from './host-report.queries.js';

const input = z.strictObject({ id: z.uuid(), to: z.enum(['ACCEPTED', 'RETURNED']) });

/**
 * An officer accepts a host's report or returns it for mending; when the bundle is no longer whole, the
 * plan's clock starts again. Deciding the same twice changes nothing.
 * @throws NOT_FOUND unless an officer asks
 */
export async function decideHostReport(ctx: Ctx, raw: z.input<typeof input>): Promise<HostReportRow> {
  mayDecideReports(ctx.actor);
  const { id, to } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const report = await findHostReport(tx, id);
    if (!report) throw notFound('host report');
    const from = to === 'ACCEPTED' ? (['RECEIVED'] as const) : (['RECEIVED', 'ACCEPTED'] as const);
    if ((await moveHostReport(tx, id, to, from)) === 0) return report;
    await recordAudit(tx, {
      action: to === 'ACCEPTED' ? 'host_report.accepted' : 'host_report.returned',
      subjectType: 'plan',
      subjectId: report.planId,
      detail: { hostReportId: id, kind: report.kind },
    });
    if (to === 'RETURNED') {
      const kinds = await receivedKinds(tx, report.planId);
      if (BUNDLE_KINDS.some((kind) => !kinds.has(kind)))
        await reopenClock(tx, { planId: report.planId, clock: 'HOST_REPORTS' });
    }
    return { ...report, state: to };
  });
}
