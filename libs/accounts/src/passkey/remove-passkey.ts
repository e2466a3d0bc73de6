import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { signedInAccount } from '../policies.js';
import { deletePasskey } from './passkey.queries.js';

const input = z.object({ passkeyId: z.uuid() });

/**
 * Removes one of the signed-in person's own passkeys. Signing in by mail always remains.
 * @throws NOT_FOUND for a passkey of somebody else, one that is gone, and none at all.
 */
export async function removePasskey(ctx: Ctx, raw: z.input<typeof input>): Promise<{ passkeyId: string }> {
  const { accountId } = signedInAccount(ctx.actor);
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw notFound('passkey');
  const { passkeyId } = parsed.data;
  return inTransaction(ctx, async (tx) => {
    if ((await deletePasskey(tx, accountId, passkeyId)) === 0) throw notFound('passkey');
    await recordAudit(tx, { action: 'passkey.removed', subjectType: 'passkey', subjectId: passkeyId });
    return { passkeyId };
  });
}
