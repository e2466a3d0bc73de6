import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import { inTransaction } from '../database/in-transaction.js';

export type MailLaneState = 'RUNNING' | 'PAUSED' | 'ENDED';

/**
 * Lets a lane run, pauses it, or ends it for ever. A paused lane stops within the batch that is going out, and
 * loses nothing; ending takes back what has not gone out yet, without telling the lane's kind.
 * @returns false when there is no such lane or it has ended
 */
export function setMailLaneState(ctx: BaseCtx, laneId: string, state: MailLaneState): Promise<boolean> {
  return inTransaction(ctx, async ({ db }) => {
    const touched = await execute(db, `update mail_lane set state = $2 where id = $1 and state <> 'ENDED'`, [
      laneId,
      state,
    ]);
    if (touched === 0) return false;
    if (state === 'ENDED') {
      await execute(
        db,
        `update outgoing_mail set state = 'CANCELLED', failure = 'lane ended', sealed_model = null
         where lane_id = $1 and state in ('PLANNED', 'RETRY')`,
        [laneId],
      );
    }
    return true;
  });
}
