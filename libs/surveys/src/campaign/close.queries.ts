import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { UNANSWERED_STATES } from '../assignment/assignment-states.js';

const OPEN_CASES = `(${UNANSWERED_STATES.map((state) => `'${state}'`).join(', ')})`;

/** Ends what is still open in a campaign: cases expire with their event, nobody is written to any more. */
export async function expireCases(ctx: BaseCtx, campaignId: string): Promise<number> {
  const [row] = await sql<{ expired: number }>(
    ctx.db,
    `with expired as (
       update survey_assignment set state = 'EXPIRED' where campaign_id = $1 and state in ${OPEN_CASES} returning id),
     told as (
       insert into survey_event (campaign_id, assignment_id, kind, at) select $1, id, 'EXPIRED', $2 from expired),
     stopped as (
       update survey_contact set stopped_at = $2, stop_reason = 'CLOSED', next_contact_at = null
       where campaign_id = $1 and stopped_at is null)
     select count(*)::int as expired from expired`,
    [campaignId, ctx.clock.now()],
  );
  return row?.expired ?? 0;
}
