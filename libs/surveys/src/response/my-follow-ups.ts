import { hostPlanIds } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { promisedMinutes } from '../campaign/module-minutes.js';
import { selectFollowUps } from './follow-up.queries.js';
import type { FollowUpRow } from './follow-up.queries.js';

/** A case with the minutes that are promised for its form. */
export type FollowUp = FollowUpRow & { readonly minutes: number };

/**
 * The yearly follow-ups that the signed-in account may answer: of the plans for whose host it stands, and its
 * own as a member. An account that is neither has none.
 */
export async function myFollowUps(ctx: Ctx): Promise<FollowUp[]> {
  const grants = ctx.actor.kind === 'account' ? ctx.actor.grants : [];
  const personId = grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null;
  const planIds = hostPlanIds(ctx.actor);
  if (!personId && planIds.length === 0) return [];
  const rows = await selectFollowUps(ctx, { personId, planIds });
  return Promise.all(
    rows.map(async (row) => ({ ...row, minutes: await promisedMinutes(ctx, row, row.module, ctx.locale) })),
  );
}
