import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mayHideMembers, ownPersonId } from '../policies.js';
import { reportOutcomes } from './relay-states.js';
import {
  barPerson,
  countReports,
  insertReport,
  isReport,
  selectReports,
  settleReport,
} from './relay-report.queries.js';
import type { ReportRow } from './relay-report.queries.js';
import { findRelay } from './relay.queries.js';

const input = z.object({ relayId: z.uuid(), reason: z.string().trim().min(1).max(1000) });

/**
 * Asks the secretariat to look at what was written; from then on it may read it. The other is not told. Twice is once.
 * @throws NOT_FOUND unless the member is one of the two
 */
export async function reportRelay(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  const personId = ownPersonId(ctx.actor);
  const { relayId, reason } = input.parse(raw);
  await inTransaction(ctx, async (tx) => {
    if (!(await findRelay(tx, personId, relayId))) throw notFound('relay');
    if ((await insertReport(tx, { id: newId(), relayId, reporterId: personId, reason })) === 0) return;
    await recordAudit(tx, { action: 'relay.reported', subjectType: 'relay', subjectId: relayId });
  });
}

/** What members reported, what waits first. @throws NOT_FOUND unless the secretariat asks */
export async function listRelayReports(
  ctx: Ctx,
  raw: { first: number },
): Promise<{ rows: ReportRow[]; all: number; waiting: number }> {
  mayHideMembers(ctx.actor);
  const first = z.int().min(1).max(200).parse(raw.first);
  return { rows: await selectReports(ctx, first), ...(await countReports(ctx)) };
}

const settleInput = z.object({ reportId: z.uuid(), outcome: z.enum(reportOutcomes) });

/**
 * Settles a report: nothing follows, or the reported member's requests reach nobody any more. Settling what is
 * settled changes nothing.
 * @throws NOT_FOUND unless the secretariat settles it
 */
export async function settleRelayReport(ctx: Ctx, raw: z.input<typeof settleInput>): Promise<void> {
  mayHideMembers(ctx.actor);
  const { reportId, outcome } = settleInput.parse(raw);
  await inTransaction(ctx, async (tx) => {
    const reportedId = await settleReport(tx, reportId, outcome);
    if (!reportedId) {
      if (await isReport(tx, reportId)) return;
      throw notFound('report');
    }
    if (outcome === 'STOPPED') await barPerson(tx, reportedId);
    await recordAudit(tx, {
      action: 'relay_report.settled',
      subjectType: 'relay_report',
      subjectId: reportId,
      detail: { outcome, personId: reportedId },
    });
  });
}
