import { inTransaction, recordAudit } from '@enishi/platform';
import type { Ctx } from '../actor/ctx.js';
import { signedInAccount } from '../policies.js';
import { revokeSessionsOf } from './session.queries.js';

/** Ends every session of the signed-in person, the one that asks included, and says how many. */
export async function signOutEverywhere(ctx: Ctx): Promise<{ ended: number }> {
  const { accountId } = signedInAccount(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const ended = await revokeSessionsOf(tx, accountId);
    await recordAudit(tx, {
      action: 'session.signed_out_everywhere',
      subjectType: 'account',
      subjectId: accountId,
      detail: { ended },
    });
    return { ended };
  });
}
