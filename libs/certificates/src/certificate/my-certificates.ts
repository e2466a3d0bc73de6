import { ownPersonId } from '@enishi/alumni';
import type { Ctx } from '@enishi/accounts';
import { selectSourcesOfPerson } from './certificate.queries.js';
import type { CertificateSource } from './certificate.queries.js';

/** The signed-in member's own certificates, the latest visit first; void ones included, marked as such. */
export async function myCertificates(ctx: Ctx): Promise<CertificateSource[]> {
  return selectSourcesOfPerson(ctx, ownPersonId(ctx.actor));
}
