import type { Ctx } from '@enishi/accounts';
import { enqueueMany, inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { certificateLanguages } from '../document/certificate-facts.js';
import type { CertificateBeingDrawn, CertificateIsVoid, NothingToCorrect } from '../errors.js';
import { refuse } from '../errors.js';
import { renderCertificatesJob, renderOrders } from '../jobs.js';
import { mustIssueCertificates } from '../policies.js';
import { selectVersions } from './certificate-version.queries.js';
import {
  clearRefused,
  findSourceOfCertificate,
  insertVersions,
  lockCertificate,
} from './certificate.queries.js';
import { factsOf, saysTheSame } from './facts-of-certificate.js';

const input = z.object({
  certificateId: z.uuid(),
  reason: z.string().trim().min(1).max(500),
  /** Another second language; as before when absent. */
  languages: z.enum(certificateLanguages).optional(),
  /** Another printed date; as before when absent. */
  issuedOn: z.iso.date().optional(),
});

export interface CertificateCorrected {
  readonly __typename: 'CertificateCorrected';
  readonly certificateId: string;
  /** Number of the new version. The one before stays valid until the new sheet is drawn. */
  readonly version: number;
}

/**
 * Makes a new version of a certificate from the facts of today: same member ID, same number, new code. When the new
 * sheet is drawn, the old one is superseded and its check page says by which.
 * @throws NOT_FOUND unless an officer asks
 */
export async function correctCertificate(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CertificateCorrected | NothingToCorrect | CertificateBeingDrawn | CertificateIsVoid> {
  mustIssueCertificates(ctx.actor);
  const { certificateId, reason, ...wishes } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const certificate = await lockCertificate(tx, certificateId);
    const source = certificate && (await findSourceOfCertificate(tx, certificateId));
    if (!certificate || !source?.memberId) throw notFound('certificate');
    if (certificate.state === 'VOIDED') return refuse('CertificateIsVoid', tx.locale);
    if (source.pendingVersionId || certificate.currentVersion === 0)
      return refuse('CertificateBeingDrawn', tx.locale);
    const versions = await selectVersions(tx, [certificateId]);
    const current = versions.find(({ version }) => version === certificate.currentVersion)!;
    const version = certificate.currentVersion + 1;
    const languages = wishes.languages ?? current.facts.languages;
    const issuedOn = wishes.issuedOn ?? current.issuedOn;
    const sheet = { number: certificate.number, version, memberId: source.memberId, languages, issuedOn };
    const facts = factsOf(source, sheet);
    if (saysTheSame(facts, current.facts)) return refuse('NothingToCorrect', tx.locale);
    await clearRefused(tx, [certificateId]);
    const id = newId();
    await insertVersions(tx, [
      { id, certificateId, version, issueRunId: null, code: facts.code, facts, languages, issuedOn, reason },
    ]);
    await enqueueMany(tx, renderCertificatesJob, renderOrders([id]));
    await recordAudit(tx, {
      action: 'certificate.corrected',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail: { version, reason },
    });
    return { __typename: 'CertificateCorrected', certificateId, version } as const;
  });
}
