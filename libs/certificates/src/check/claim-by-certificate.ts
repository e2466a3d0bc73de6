import type { Ctx } from '@enishi/accounts';
import { claimMembership } from '@enishi/alumni';
import { z } from 'zod';
import { findByCode } from '../certificate/certificate-version.queries.js';
import { codeAsStored } from './code-as-stored.js';

const input = z.object({
  /** Code of the certificate, as the QR code carries it. */
  code: z.string().max(100),
  email: z.string().max(400),
  /** Address of the caller, for the limit. */
  ip: z.string(),
});

/**
 * Claims the membership whose ID a certificate carries, for somebody who scanned its QR code and so need not type the
 * ID. Unknown codes, void certificates and wrong addresses get the answer of right ones, and every try is counted.
 */
export async function claimByCertificate(
  ctx: Ctx,
  raw: z.input<typeof input>,
): ReturnType<typeof claimMembership> {
  const { code, email, ip } = input.parse(raw);
  const row = await findByCode(ctx, codeAsStored(code));
  const memberId = row && row.state !== 'VOIDED' ? row.facts.memberId : `certificate ${codeAsStored(code)}`;
  return claimMembership(ctx, { memberId, email, ip });
}
