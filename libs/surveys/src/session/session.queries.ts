import type { BaseCtx } from '@enishi/platform';
import { execute } from '@enishi/platform';
import type { SubmittedVia } from '../report/report-states.js';

export async function insertSession(
  ctx: BaseCtx,
  session: {
    id: string;
    reportId: string;
    tokenHash: Buffer;
    via: SubmittedVia;
    seenFrom: number;
    expiresAt: Date;
  },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into respondent_session (id, report_id, token_hash, via, seen_from, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      session.id,
      session.reportId,
      session.tokenHash,
      session.via,
      session.seenFrom,
      ctx.clock.now(),
      session.expiresAt,
    ],
  );
}

/** Removes browsers whose time has run out. */
export function deleteEndedSessions(ctx: BaseCtx): Promise<number> {
  return execute(ctx.db, `delete from respondent_session where expires_at < $1`, [ctx.clock.now()]);
}
