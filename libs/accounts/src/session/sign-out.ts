import { inTransaction, recordAudit } from '@enishi/platform';
import type { Ctx } from '../actor/ctx.js';
import { revokeSessionRow } from './session.queries.js';

/** Ends the session that asks. A stranger, or a session that is over, is signed out already. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'account') return;
  await inTransaction(ctx, async (tx) => {
    if ((await revokeSessionRow(tx, actor.accountId, actor.sessionId)) === 0) return;
    await recordAudit(tx, {
      action: 'session.signed_out',
      subjectType: 'session',
      subjectId: actor.sessionId,
    });
  });
}
