import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { signedInAccount } from '../policies.js';
import { revokeSessionRow } from './session.queries.js';

const input = z.object({ sessionId: z.uuid() });

/**
 * Ends one of the signed-in person's own sessions; it may be the one that asks.
 * @throws NOT_FOUND for a session of somebody else, one that is over, and none at all.
 */
export async function revokeSession(ctx: Ctx, raw: z.input<typeof input>): Promise<{ sessionId: string }> {
  const { accountId } = signedInAccount(ctx.actor);
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw notFound('session');
  const { sessionId } = parsed.data;
  return inTransaction(ctx, async (tx) => {
    if ((await revokeSessionRow(tx, accountId, sessionId)) === 0) throw notFound('session');
    await recordAudit(tx, { action: 'session.revoked', subjectType: 'session', subjectId: sessionId });
    return { sessionId };
  });
}
