import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** The participation whose certificate carries this code, unless the certificate was voided. */
export async function participationOfCertificate(ctx: BaseCtx, code: string): Promise<string | null> {
  const [row] = await sql<{ participationId: string }>(
    ctx.db,
    `select c.participation_id as "participationId"
     from certificate_version v join certificate c on c.id = v.certificate_id
     where v.code = $1 and c.state <> 'VOIDED'`,
    [code],
  );
  return row?.participationId ?? null;
}
