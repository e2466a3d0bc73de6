import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { selectParticipationsOfPersons } from './participation.queries.js';
import type { ParticipationRow } from './participation.queries.js';

/**
 * The signed-in member's own visits, the latest first; those that did not come about are left out.
 * @throws NOT_FOUND for accounts without a membership
 */
export async function myParticipations(ctx: Ctx): Promise<ParticipationRow[]> {
  const grants = ctx.actor.kind === 'account' ? ctx.actor.grants : [];
  const own = grants.flatMap(({ capacity, scopeId }) => (capacity === 'MEMBER' && scopeId ? [scopeId] : []));
  if (own.length === 0) throw notFound('no membership');
  return selectParticipationsOfPersons(ctx, own);
}
