import type { Ctx } from '@enishi/accounts';
import { notFound, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import type { CampaignProblem } from './campaign-errors.js';
import { mayReadCampaigns } from './campaign-policies.js';
import { openingProblems } from './campaign-problems.js';
import { findCampaign } from './campaign.queries.js';
import { estimateSending, openingMoment } from './duration.js';
import type { SendingEstimate } from './duration.js';
import { EXCLUSION_REASONS } from './exclusion-reasons.js';
import type { ExclusionReason } from './exclusion-reasons.js';
import { countFrame, countFrameContacts } from './frame.queries.js';
import { budgetMinutes } from './module-minutes.js';

export interface PreviewStratum {
  readonly cohortYear: number;
  readonly countryCode: string | null;
  readonly asked: number;
  readonly notAsked: number;
}

export interface CampaignPreview {
  /** People, or plans, that would be asked. */
  readonly asked: number;
  readonly notAsked: number;
  /** Mails of the invitation: a host contact with several plans gets one. */
  readonly contacts: number;
  readonly reasons: readonly { reason: ExclusionReason; count: number }[];
  readonly strata: readonly PreviewStratum[];
  readonly sending: SendingEstimate;
  readonly problems: readonly CampaignProblem[];
}

/**
 * Who would be asked if the campaign opened now, who not and why, and how long the invitations would take. Stands on
 * the query by which the launch itself asks.
 * @throws NOT_FOUND unless staff asks
 */
export async function previewCampaign(ctx: Ctx, campaignId: string): Promise<CampaignPreview> {
  mayReadCampaigns(ctx.actor);
  const campaign = await findCampaign(ctx, z.uuid().parse(campaignId));
  if (!campaign) throw notFound('campaign');
  const now = ctx.clock.now();
  const frame = { campaign, today: tokyoDate(now), minutes: await budgetMinutes(ctx, campaign) };
  const counts = await countFrame(ctx, frame);
  const zones = await countFrameContacts(ctx, frame);
  const opens = openingMoment(campaign.opensOn);
  const problems = await openingProblems(ctx, campaign, { mayOpenLate: campaign.state !== 'DRAFT' });
  const strata = new Map<string, PreviewStratum>();
  for (const { cohortYear, countryCode, reason, count } of counts) {
    const key = `${cohortYear} ${countryCode}`;
    const known = strata.get(key) ?? { cohortYear, countryCode, asked: 0, notAsked: 0 };
    strata.set(key, {
      ...known,
      asked: known.asked + (reason === null ? count : 0),
      notAsked: known.notAsked + (reason === null ? 0 : count),
    });
  }
  const sum = (wanted: (reason: ExclusionReason | null) => boolean) =>
    counts.reduce((total, row) => total + (wanted(row.reason) ? row.count : 0), 0);
  const asked = sum((reason) => reason === null);
  return {
    asked,
    notAsked: sum((reason) => reason !== null),
    contacts: zones.reduce((total, zone) => total + zone.contacts, 0),
    reasons: EXCLUSION_REASONS.map((reason) => ({ reason, count: sum((found) => found === reason) })),
    strata: [...strata.values()],
    sending: problems.some(({ code }) => code === 'NO_SENDING_DAY')
      ? { startsAt: null, endsAt: null, mails: 0, days: 0 }
      : estimateSending(zones, campaign, opens > now ? opens : now),
    problems: asked === 0 ? [...problems, { code: 'NOBODY_TO_ASK', what: null }] : problems,
  };
}
