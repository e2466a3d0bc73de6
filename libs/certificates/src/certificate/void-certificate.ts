import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { appendToLog } from '../issuance-log/append-to-log.js';
import { mustIssueCertificates } from '../policies.js';
import { selectVersions } from './certificate-version.queries.js';
import {
  findCertificateOf,
  findSourceOfCertificate,
  lockCertificate,
  markVoid,
} from './certificate.queries.js';
import { settleCertificateClock } from './send-certificates.js';

const input = z.object({
  certificateId: z.uuid(),
  /** Why: no-show, not eligible … Kept for the office; the check page only says that it is void. */
  reason: z.string().trim().min(1).max(500),
});

export interface CertificateVoided {
  readonly __typename: 'CertificateVoided';
  readonly certificateId: string;
}

/**
 * Makes a certificate void for good. Its check page says so from this moment; a sheet that is being drawn is thrown
 * away. Voiding twice is once, the first reason stays.
 * @throws NOT_FOUND unless an officer asks
 */
export async function voidCertificate(ctx: Ctx, raw: z.input<typeof input>): Promise<CertificateVoided> {
  mustIssueCertificates(ctx.actor);
  const { certificateId, reason } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const certificate = await lockCertificate(tx, certificateId);
    if (!certificate) throw notFound('certificate');
    const voided = { __typename: 'CertificateVoided', certificateId } as const;
    if ((await markVoid(tx, certificateId, reason)) === 0) return voided;
    await recordAudit(tx, {
      action: 'certificate.voided',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail: { reason, version: certificate.currentVersion },
    });
    const source = await findSourceOfCertificate(tx, certificateId);
    if (source) await settleCertificateClock(tx, source.planId);
    const versions = await selectVersions(tx, [certificateId]);
    const valid = versions.find(({ version }) => version === certificate.currentVersion);
    if (valid) await appendToLog(tx, [{ certificateVersionId: valid.id, event: 'VOIDED', sha256: null }]);
    return voided;
  });
}

/**
 * Voids the certificate of a participation, if it has one: its person did not come after all (R26).
 * @throws NOT_FOUND unless an officer or the system asks
 */
export async function voidCertificateOf(
  ctx: Ctx,
  raw: { participationId: string; reason: string },
): Promise<CertificateVoided | null> {
  mustIssueCertificates(ctx.actor);
  const certificateId = await findCertificateOf(ctx, z.uuid().parse(raw.participationId));
  return certificateId ? voidCertificate(ctx, { certificateId, reason: raw.reason }) : null;
}
