import type { BaseCtx } from '@enishi/platform';
import { inTransaction, recordAudit, storeFile } from '@enishi/platform';
import type { RenderOutcome } from '../document/render-certificate.js';
import { appendToLog } from '../issuance-log/append-to-log.js';
import { renderPool } from '../settings.js';
import { certificateFileName } from './file-name.js';
import { findPending, lockPending, putDrawn, putRefused } from './certificate-version.queries.js';
import type { PendingVersion } from './certificate-version.queries.js';

/**
 * Draws one ordered sheet and makes it the valid one. Safe to run twice and at the same time: drawing changes nothing,
 * and whoever comes second finds under the lock that the sheet is there. A crash before the commit leaves the order
 * waiting, and the same facts give the same bytes.
 */
export async function renderCertificate(ctx: BaseCtx, { versionId }: { versionId: string }): Promise<void> {
  const pending = await findPending(ctx, versionId);
  if (!pending) return;
  const outcome = await renderPool().render(pending.facts);
  await inTransaction(ctx, (tx) => keep(tx, pending, outcome));
}

/** Sheets of one job that are on their way at the same time: while one is recorded the other is drawn. */
const AT_ONCE = 2;

/**
 * Draws the sheets of one job. A sheet that fails does not hold up the others; the job then fails and is tried again,
 * and finds only what is still waiting.
 */
export async function renderCertificates(
  ctx: BaseCtx,
  { versionIds }: { versionIds: readonly string[] },
): Promise<void> {
  const waiting = [...versionIds];
  const failures: unknown[] = [];
  const line = async (): Promise<void> => {
    for (let versionId = waiting.shift(); versionId; versionId = waiting.shift())
      await renderCertificate(ctx, { versionId }).catch((failure: unknown) => failures.push(failure));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  if (failures.length > 0) throw failures[0];
}

async function keep(ctx: BaseCtx, pending: PendingVersion, outcome: RenderOutcome): Promise<void> {
  const certificate = await lockPending(ctx, pending.id);
  if (!certificate) return;
  const { certificateId, version } = pending;
  if (certificate.state === 'VOIDED') return putRefused(ctx, pending.id, { reason: 'VOIDED' });
  if (!outcome.ok) {
    await putRefused(ctx, pending.id, outcome.refusal);
    return recordAudit(ctx, {
      action: 'certificate.refused',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail: { version, reason: outcome.refusal.reason },
    });
  }
  const file = await storeFile(ctx, {
    content: Buffer.from(outcome.pdf.buffer, outcome.pdf.byteOffset, outcome.pdf.byteLength),
    mediaType: 'application/pdf',
    name: certificateFileName(pending.facts),
    purpose: 'certificate',
  });
  const before = await putDrawn(ctx, {
    versionId: pending.id,
    certificateId,
    version,
    fileId: file.id,
    sha256: file.sha256,
  });
  await recordAudit(ctx, {
    action: 'certificate.issued',
    subjectType: 'certificate',
    subjectId: certificateId,
    detail: { version },
  });
  // Last, because the chain lets one transaction at a time pass from here to its commit.
  await appendToLog(ctx, [
    ...(before ? [{ certificateVersionId: before, event: 'SUPERSEDED' as const, sha256: null }] : []),
    { certificateVersionId: pending.id, event: 'ISSUED', sha256: file.sha256 },
  ]);
}
