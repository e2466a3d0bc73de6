import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { CampaignNotInState, CampaignNotReady } from './campaign-errors.js';
import { campaignNotInState } from './campaign-errors.js';
import { mayRunCampaigns } from './campaign-policies.js';
import { CAMPAIGN_TRANSITIONS } from './campaign-states.js';
import type { CampaignState } from './campaign-states.js';
import { findCampaign, lockCampaign, moveCampaign } from './campaign.queries.js';
import type { CampaignRow } from './campaign.queries.js';

export interface CampaignMoved {
  readonly __typename: 'CampaignMoved';
  readonly campaign: CampaignRow;
}

export type MoveResult = CampaignMoved | CampaignNotInState | CampaignNotReady;

interface Move {
  readonly to: CampaignState;
  /** States from which this verb starts; narrower than the table where two verbs lead to one state. */
  readonly from?: readonly CampaignState[];
  /** `noun.verbed` of the audit. */
  readonly action: string;
  /** Checks and further writes, in the same transaction, before the state is written. */
  readonly also?: (
    tx: Ctx,
    campaign: CampaignRow,
  ) => Promise<CampaignNotReady | Record<string, unknown> | undefined>;
}

/**
 * Moves a campaign from one state to the next, in one transaction with whatever belongs to it. A campaign that is
 * already there stays as it is and is answered all the same, so that doing it twice is doing it once.
 * @throws NOT_FOUND unless an officer, the secretariat or the system asks
 */
export async function moveTo(ctx: Ctx, rawId: string, move: Move): Promise<MoveResult> {
  mayRunCampaigns(ctx.actor);
  const id = z.uuid().parse(rawId);
  return inTransaction(ctx, async (tx): Promise<MoveResult> => {
    const campaign = await lockCampaign(tx, id);
    if (!campaign) throw notFound('campaign');
    if (campaign.state === move.to) return { __typename: 'CampaignMoved', campaign };
    const from = move.from ?? statesBefore(move.to);
    if (!from.includes(campaign.state)) return campaignNotInState(tx.locale, campaign.state);
    const also = await move.also?.(tx, campaign);
    if (also && '__typename' in also) return also as CampaignNotReady;
    if ((await moveCampaign(tx, id, move.to, from)) === 0) throw new AppError('CONFLICT', 'campaign');
    await recordAudit(tx, {
      action: move.action,
      subjectType: 'campaign',
      subjectId: id,
      detail: { from: campaign.state, ...also },
    });
    return { __typename: 'CampaignMoved', campaign: (await findCampaign(tx, id))! };
  });
}

function statesBefore(to: CampaignState): CampaignState[] {
  return (Object.keys(CAMPAIGN_TRANSITIONS) as CampaignState[]).filter((state) =>
    CAMPAIGN_TRANSITIONS[state].includes(to),
  );
}
