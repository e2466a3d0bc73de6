import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { selectOwnReports } from './board.queries.js';
import type { OwnReportRow } from './board.queries.js';

/**
 * The completion reports of the signed-in member.
 * @throws NOT_FOUND for accounts without a membership
 */
export function myReports(ctx: Ctx): Promise<OwnReportRow[]> {
  const grants = ctx.actor.kind === 'account' ? ctx.actor.grants : [];
  const own = grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId;
  if (!own) throw notFound('no membership');
  return selectOwnReports(ctx, own);
}
