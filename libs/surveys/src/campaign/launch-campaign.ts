import type { Ctx } from '@enishi/accounts';
import {
  allowTime,
  inTransaction,
  notFound,
  openMailLane,
  planMails,
  recordAudit,
  tokyoDate,
} from '@enishi/platform';
import type { DateOnly, Locale } from '@enishi/platform';
import { COUNTRIES } from '@enishi/programme';
import { z } from 'zod';
import { followUpTemplate } from '../contact/follow-up.mail.js';
import { rungMoments } from '../contact/reminder-ladder.js';
import type { Ladder } from '../contact/reminder-ladder.js';
import { nextSendingMoment } from '../contact/sending-time.js';
import { contactSubject, SURVEY_LANE, surveyMailKey } from '../contact/survey-mail-keys.js';
import { JAPAN_ZONE, timeZoneOf } from '../contact/time-zones.js';
import type { CampaignNotInState, CampaignNotReady } from './campaign-errors.js';
import { campaignNotInState, campaignNotReady } from './campaign-errors.js';
import { mayRunCampaigns } from './campaign-policies.js';
import { openingProblems } from './campaign-problems.js';
import { findCampaign, lockCampaign, lockFiscalYear, moveCampaign } from './campaign.queries.js';
import type { CampaignRow } from './campaign.queries.js';
import { countLaunched, writeCases } from './launch.queries.js';
import type { LaunchedContactRow } from './launch.queries.js';
import { moduleMinutes } from './module-minutes.js';

export interface CampaignLaunched {
  readonly __typename: 'CampaignLaunched';
  readonly campaign: CampaignRow;
  /** People or plans that are asked. */
  readonly cases: number;
  /** Invitations on their way. */
  readonly contacts: number;
  readonly excluded: number;
}

/** Ten on an idle machine; more must not be a failure. */
const LAUNCH_SECONDS = 180;

/**
 * Opens a campaign: writes who is asked and who is not and why, and plans the invitations, all in one transaction.
 * Nothing is sent here; the lane sends, each mail in the daytime of whoever receives it. Launching twice is once: the
 * second answer tells what the first one wrote.
 * @throws NOT_FOUND unless an officer, the secretariat or the calendar asks
 */
export async function launchCampaign(
  ctx: Ctx,
  rawId: string,
): Promise<CampaignLaunched | CampaignNotReady | CampaignNotInState> {
  mayRunCampaigns(ctx.actor);
  const id = z.uuid().parse(rawId);
  return inTransaction(ctx, async (tx): Promise<CampaignLaunched | CampaignNotReady | CampaignNotInState> => {
    const campaign = await lockCampaign(tx, id);
    if (!campaign) throw notFound('campaign');
    if (campaign.state === 'OPEN' || campaign.state === 'PAUSED') return launched(tx, id);
    if (campaign.state !== 'DRAFT' && campaign.state !== 'SCHEDULED')
      return campaignNotInState(tx.locale, campaign.state);
    await allowTime(tx, LAUNCH_SECONDS);
    await lockFiscalYear(tx, campaign.fiscalYear);
    const problems = await openingProblems(tx, campaign, { mayOpenLate: campaign.state === 'SCHEDULED' });
    if (problems.length > 0) return campaignNotReady(tx.locale, problems);
    const today = tokyoDate(tx.clock.now());
    const contacts = await write(tx, campaign, today);
    if (contacts.length === 0) return campaignNotReady(tx.locale, [{ code: 'NOBODY_TO_ASK', what: null }]);
    const laneId = await planInvitations(tx, campaign, contacts);
    await moveCampaign(tx, id, 'OPEN', ['DRAFT', 'SCHEDULED'], { mailLaneId: laneId, opensOn: today });
    const answer = await launched(tx, id);
    const { cases, excluded } = answer;
    await recordAudit(tx, {
      action: 'campaign.launched',
      subjectType: 'campaign',
      subjectId: id,
      detail: { from: campaign.state, cases, contacts: contacts.length, excluded },
    });
    return answer;
  });
}

async function launched(ctx: Ctx, id: string): Promise<CampaignLaunched> {
  const campaign = (await findCampaign(ctx, id))!;
  return { __typename: 'CampaignLaunched', campaign, ...(await countLaunched(ctx, id)) };
}

async function write(ctx: Ctx, campaign: CampaignRow, today: DateOnly): Promise<LaunchedContactRow[]> {
  const ladder: Ladder = { ...campaign, openedOn: today, days: campaign.reminderDays };
  const next = new Map<string, Date | null>();
  const times = (timeZone: string) => {
    if (!next.has(timeZone)) next.set(timeZone, rungMoments(ladder, timeZone)[0] ?? null);
    return { timeZone, nextContactAt: next.get(timeZone) ?? null };
  };
  const zones = COUNTRIES.map(([code]) => ({ countryCode: code, ...times(timeZoneOf(code)) }));
  const minutes = await moduleMinutes(ctx, campaign);
  return writeCases(ctx, { campaign, today, minutes }, zones, times(JAPAN_ZONE));
}

async function planInvitations(
  ctx: Ctx,
  campaign: CampaignRow,
  contacts: readonly LaunchedContactRow[],
): Promise<string> {
  const laneId = await openMailLane(ctx, {
    kind: SURVEY_LANE,
    perSecond: campaign.perSecond,
    perDay: campaign.perDay,
    perDomainPerMinute: campaign.perDomainPerMinute,
  });
  const now = ctx.clock.now();
  const moments = new Map<string, Date>();
  const momentIn = (timeZone: string): Date => {
    let moment = moments.get(timeZone);
    if (!moment) moments.set(timeZone, (moment = nextSendingMoment(now, timeZone, campaign)));
    return moment;
  };
  await planMails(
    ctx,
    laneId,
    contacts.map(({ id, address, locale, timeZone }) => ({
      to: address,
      locale: locale as Locale,
      template: followUpTemplate(campaign.audience, 'INVITATION'),
      subjectRef: contactSubject(id),
      dedupeKey: surveyMailKey(id, 0),
      at: momentIn(timeZone),
    })),
  );
  return laneId;
}
