import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit, storeFile } from '@enishi/platform';
import { refuse } from '../errors.js';
import type { EvidenceNotReadable } from '../errors.js';
import { evidenceKind } from './evidence.js';
import { withoutMetadata } from './without-metadata.js';

/** Largest file of evidence. */
export const EVIDENCE_BYTES = 10 * 1024 * 1024;

export interface EvidenceKept {
  __typename: 'EvidenceKept';
  fileId: string;
  name: string;
}

/** Who may use a file as evidence: whoever uploaded it. */
export const evidencePurpose = (ctx: Ctx): string => `outcome-evidence:${ctx.actorRef}`;

/**
 * Keeps a file that is to prove an outcome; it becomes visible with the report that names it. Any signed-in account
 * that may report can keep one. What it is, its content says; pictures are kept without their metadata.
 */
export function keepEvidence(
  ctx: Ctx,
  file: { name: string; content: Buffer },
): Promise<EvidenceKept | EvidenceNotReadable> {
  const kind = file.content.length > EVIDENCE_BYTES ? undefined : evidenceKind(file.name, file.content);
  const content = kind && withoutMetadata(file.content, kind.mediaType);
  return inTransaction(ctx, async (tx) => {
    if (!kind || !content) return refuse('EvidenceNotReadable', ctx.locale);
    const stored = await storeFile(tx, { ...kind, content, purpose: evidencePurpose(ctx) });
    await recordAudit(tx, {
      action: 'outcome_evidence.kept',
      subjectType: 'file_object',
      subjectId: stored.id,
      detail: { bytes: stored.bytes },
    });
    return { __typename: 'EvidenceKept', fileId: stored.id, name: stored.name };
  });
}
