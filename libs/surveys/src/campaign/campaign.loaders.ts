import type { BaseCtx } from '@enishi/platform';
import { loader } from '@enishi/platform';
import { countCases } from './campaign.queries.js';
import type { CaseCountRow } from './campaign.queries.js';

/** Cases of a campaign by state; one statement for all campaigns of a page. */
export function caseCountsOf(ctx: BaseCtx, campaignId: string): Promise<CaseCountRow[]> {
  return loader<BaseCtx, string, CaseCountRow[]>(ctx, 'surveys.caseCounts', async (tx, ids) => {
    const rows = await countCases(tx, ids);
    return ids.map((id) => rows.filter((row) => row.campaignId === id));
  }).load(campaignId);
}
