import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { mustSeeCertificatesOf } from '../policies.js';
import { selectPlanSources } from './certificate.queries.js';
import type { CertificateSource } from './certificate.queries.js';
import { whyNoCertificate } from './who-gets-a-certificate.js';
import type { NoCertificateReason } from './who-gets-a-certificate.js';

export interface PlanCertificate extends CertificateSource {
  /** Why this person gets none now; null when they do or have one. */
  noCertificateReason: NoCertificateReason | null;
}

/**
 * Everybody on a plan's list with their certificate. For the office and the plan's host; one statement.
 * @throws NOT_FOUND
 */
export async function planCertificates(ctx: Ctx, raw: { planId: string }): Promise<PlanCertificate[]> {
  const { planId } = z.object({ planId: z.uuid() }).parse(raw);
  mustSeeCertificatesOf(ctx.actor, planId);
  return (await selectPlanSources(ctx, planId)).map((source) => ({
    ...source,
    noCertificateReason: source.certificateId ? null : whyNoCertificate(source, false),
  }));
}
