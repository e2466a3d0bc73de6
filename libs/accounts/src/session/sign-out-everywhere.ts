import { inTransaction, recordAudit } from '@enishi/platform';
import type { Ctx } from '../actor/ctx.js';
import { z } from 'zod';
import { signedInAccount } from '../policies.js';
import { revokeSessionsOf } from './session.queries.js';

const input = z.object({
  /** True to stay signed in where one is. */
  keepThis: z.boolean().default(false),
});

/** Ends every session of the signed-in person, or every other one, and says how many. */
export async function signOutEverywhere(
  ctx: Ctx,
  raw: z.input<typeof input> = {},
): Promise<{ ended: number }> {
  const { accountId, sessionId } = signedInAccount(ctx.actor);
  const { keepThis } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const ended = await revokeSessionsOf(tx, accountId, keepThis ? sessionId : null);
    await recordAudit(tx, {
      action: 'session.signed_out_everywhere',
      subjectType: 'account',
      subjectId: accountId,
      detail: { ended },
    });
    return { ended };
  });
}
