import { hostPlanIds } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { selectFollowUps } from './follow-up.queries.js';
import type { FollowUpRow } from './follow-up.queries.js';

/**
 * The yearly follow-ups that the signed-in account may answer: of the plans for whose host it stands, and its
 * own as a member. An account that is neither has none.
 */
export function myFollowUps(ctx: Ctx): Promise<FollowUpRow[]> {
  const grants = ctx.actor.kind === 'account' ? ctx.actor.grants : [];
  const personId = grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null;
  const planIds = hostPlanIds(ctx.actor);
  return personId || planIds.length > 0 ? selectFollowUps(ctx, { personId, planIds }) : Promise.resolve([]);
}
