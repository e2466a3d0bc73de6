import type { Ctx } from '../actor/ctx.js';
import { signedInAccount } from '../policies.js';
import { sessionLimits } from './session-limits.js';
import { liveSessionsOf } from './session.queries.js';
import type { ListedSession } from './session.queries.js';

export interface MySession extends ListedSession {
  /** True for the session that asks. */
  isCurrent: boolean;
}

/** The signed-in person's live sessions, latest use first; those that were idle too long are over. */
export async function listMySessions(ctx: Ctx): Promise<MySession[]> {
  const { accountId, sessionId, grants } = signedInAccount(ctx.actor);
  const now = ctx.clock.now().getTime();
  const rows = await liveSessionsOf(ctx, accountId);
  return rows
    .filter((row) => now - row.lastSeenAt.getTime() <= sessionLimits(grants, row.method).idleMs)
    .map((row) => ({ ...row, isCurrent: row.id === sessionId }));
}
