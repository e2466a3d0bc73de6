import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuseOpportunity } from './opportunity-errors.js';
import type { OpportunityChanged, OpportunityNotMovable } from './opportunity-errors.js';
import { keepsBoard, mayWriteOpportunity } from './opportunity-policies.js';
import { HOST_MOVES, OPPORTUNITY_STATES, OPPORTUNITY_TRANSITIONS } from './opportunity-states.js';
import type { OpportunityState } from './opportunity-states.js';
import { lockOpportunity, moveOpportunityTo } from './opportunity.queries.js';

const input = z.strictObject({
  opportunityId: z.uuid(),
  to: z.enum(OPPORTUNITY_STATES).exclude(['EXPIRED']),
  /** The version that was read; publishing is refused without the present one. */
  version: z.int().nullish(),
});

export interface OpportunityMoved {
  readonly __typename: 'OpportunityMoved';
  readonly id: string;
  readonly state: OpportunityState;
  /** The version in which it stands there. */
  readonly version: number;
}

/**
 * Hands in, publishes, withdraws, or takes back into the draft. Publishing is the office's; a host hands in and
 * withdraws what is its own. Moved to where it stands is moved once. What was changed
 * after it was read is not published.
 * @throws NOT_FOUND unless it is the office's or the host's own
 */
export async function moveOpportunity(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<OpportunityMoved | OpportunityNotMovable | OpportunityChanged> {
  const { opportunityId: id, to, version } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const known = await lockOpportunity(tx, id);
    if (!known) throw notFound('opportunity');
    mayWriteOpportunity(tx.actor, known.planId);
    if (known.state === to) return { __typename: 'OpportunityMoved', id, state: to, version: known.version };
    const isHosts = HOST_MOVES.some(([from, next]) => from === known.state && next === to);
    if (!keepsBoard(tx.actor) && !isHosts) throw notFound('opportunity');
    const isPast = to === 'PUBLISHED' && known.expiresAt <= tx.clock.now();
    if (isPast || !OPPORTUNITY_TRANSITIONS[known.state].includes(to))
      return refuseOpportunity('OpportunityNotMovable', tx.locale);
    if (to === 'PUBLISHED' && version !== known.version)
      return refuseOpportunity('OpportunityChanged', tx.locale);
    await moveOpportunityTo(tx, id, known.state, to);
    await recordAudit(tx, {
      action: 'opportunity.moved',
      subjectType: 'opportunity',
      subjectId: id,
      detail: { from: known.state, to },
    });
    return { __typename: 'OpportunityMoved', id, state: to, version: known.version + 1 };
  });
}
