import { createHash } from 'node:crypto';
import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, newId, notFound, recordAudit, storeFile } from '@enishi/platform';
import { loadPlan } from '@enishi/programme';
import { z } from 'zod';
import { hostReportNotReadable } from '../errors.js';
import type { HostReportNotReadable } from '../errors.js';
import { hostReportReceived } from '../facts.js';
import { mayHandInForHost } from '../policies.js';
import { newReceiptNumber } from '../report/receipt-number.js';
import { reportMediaType } from './file-kind.js';
import { HOST_REPORT_KINDS } from './host-report-kinds.js';
import { findBySubmission, insertHostReport } from './host-report.queries.js';
import type { HostReportRow } from './host-report.queries.js';
import { readShortForm } from './short-form.js';

const input = z.strictObject({
  planId: z.uuid(),
  kind: z.enum(HOST_REPORT_KINDS),
  content: z.union([
    z.strictObject({
      file: z.strictObject({ name: z.string().min(1).max(255), content: z.instanceof(Buffer) }),
    }),
    z.strictObject({ form: z.record(z.string().max(40), z.string().max(20_000)) }),
  ]),
});

export interface HostReportReceived {
  __typename: 'HostReportReceived';
  report: HostReportRow;
}

/** Largest file in bytes. */
export const REPORT_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Receives a report of the host (終了報告書, 負担対象費用実績報告書, 実施主担当者終了報告書, R33; the interim
 * one R35) as a file or short form, and gives a receipt. The same content for the same plan and kind is
 * the same report: sending it twice gives the same receipt. A newer version stands beside the older one.
 * @throws NOT_FOUND unless the actor stands for the plan's host, or an officer received it on paper
 */
export async function receiveHostReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<HostReportReceived | HostReportNotReadable> {
  const { planId, kind, content } = input.parse(raw);
  mayHandInForHost(ctx.actor, planId);
  if (!(await loadPlan(ctx, planId))) throw notFound('plan');
  const file = 'file' in content ? content.file : undefined;
  const mediaType =
    file && file.content.length <= REPORT_FILE_BYTES ? reportMediaType(file.name, file.content) : undefined;
  const form = 'form' in content ? readShortForm(kind, content.form) : undefined;
  if (!form && !(file && mediaType)) return hostReportNotReadable(ctx.locale);
  const key = createHash('sha256')
    .update(file ? file.content : JSON.stringify(form))
    .digest('hex');
  return inTransaction(ctx, async (tx) => {
    const before = await findBySubmission(tx, { planId, kind, key });
    if (before) return { __typename: 'HostReportReceived', report: before };
    const stored =
      file && mediaType ? await storeFile(tx, { ...file, mediaType, purpose: 'host-report' }) : undefined;
    const id = newId();
    const report = { id, planId, kind, key, fileId: stored?.id ?? null, answers: form ?? null };
    if (await insertHostReport(tx, { ...report, receiptNumber: newReceiptNumber('HR') })) {
      await enqueue(tx, hostReportReceived, { planId, hostReportId: id });
      await recordAudit(tx, {
        action: 'host_report.received',
        subjectType: 'plan',
        subjectId: planId,
        detail: { kind, hostReportId: id, as: stored ? 'FILE' : 'FORM' },
      });
    }
    const received = await findBySubmission(tx, { planId, kind, key });
    if (!received) throw notFound('host report');
    return { __typename: 'HostReportReceived', report: received };
  });
}
