import { inTransaction, recordAudit } from '@enishi/platform';
import type { Ctx } from '../actor/ctx.js';
import { revokeSessionRow } from './session.queries.js';

/**
 * Ends a session whose replaced secret turned up again: two browsers hold copies, and one of them is not
 * the owner's. The owner signs in again; the copy is worth nothing.
 */
export async function endStolenSession(ctx: Ctx, session: { id: string; accountId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if ((await revokeSessionRow(tx, session.accountId, session.id)) === 0) return;
    await recordAudit(tx, { action: 'session.secret_reused', subjectType: 'session', subjectId: session.id });
  });
}
