import { AccountLocale, Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { FollowUpMailKind } from '../contact/follow-up.mail.js';
import { previewMail } from '../contact/preview-mail.js';
import { sendTestMail } from '../contact/send-test-mail.js';
import { archiveCampaign } from './archive-campaign.js';
import { ExclusionReasonEnum, FollowUpMailKindEnum } from './campaign-enums.type.js';
import { CampaignFilterInput, CampaignSettingsInput, fromSettingsInput } from './campaign-input.type.js';
import { CampaignMinutesType } from './campaign-minutes.type.js';
import {
  CampaignPreviewType,
  ExclusionPageType,
  toCampaignPreview,
  toExclusionPage,
} from './campaign-preview.type.js';
import {
  CampaignMailType,
  LaunchCampaignResult,
  MoveCampaignResult,
  SaveCampaignResult,
  TestMailSentType,
  toCampaignAnswer,
} from './campaign-result.type.js';
import { caseCountsOf } from './campaign.loaders.js';
import {
  CampaignCaseCountsType,
  CampaignPageType,
  CampaignType,
  toCampaign,
  toCampaignPage,
} from './campaign.type.js';
import { closeCampaign } from './close-campaign.js';
import { compareMinutes } from './compare-minutes.js';
import { createCampaign } from './create-campaign.js';
import type { ExclusionReason } from './exclusion-reasons.js';
import { launchCampaign } from './launch-campaign.js';
import { listCampaigns, viewCampaign } from './list-campaigns.js';
import { listExclusions } from './list-exclusions.js';
import { pauseCampaign } from './pause-campaign.js';
import { previewCampaign } from './preview-campaign.js';
import { resumeCampaign } from './resume-campaign.js';
import { scheduleCampaign } from './schedule-campaign.js';
import { unscheduleCampaign } from './unschedule-campaign.js';
import { updateCampaign } from './update-campaign.js';

const CAMPAIGN_ID = { type: () => ID, description: 'Id of the campaign.' };
const KIND = { type: () => FollowUpMailKindEnum, description: 'Which mail.' };
const LOCALE = { type: () => AccountLocale, description: 'In which language.' };
const AFTER = { type: () => String, nullable: true, description: '`endCursor` of the page before.' };
const SETTINGS = { type: () => CampaignSettingsInput, description: 'What is decided about it.' };

type Saved = typeof SaveCampaignResult;
type Moved = typeof MoveCampaignResult;

/** Campaigns of the follow-up survey: prepared, launched, paused and closed by officers and the secretariat. */
@Resolver(() => CampaignType)
export class CampaignResolver {
  @Query(() => CampaignPageType, { description: 'Campaigns, the latest opening first.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST')
  async campaigns(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => CampaignFilterInput, defaultValue: {}, description: 'Which campaigns.' })
    filter: CampaignFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', AFTER) after?: string,
  ): Promise<CampaignPageType> {
    return toCampaignPage(await listCampaigns(ctx, { filter, first, after }), ctx.locale);
  }

  @Query(() => CampaignType, { description: 'One campaign.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST')
  async campaign(@CurrentCtx() ctx: Ctx, @Args('id', CAMPAIGN_ID) id: string): Promise<CampaignType> {
    return toCampaign(await viewCampaign(ctx, id), ctx.locale);
  }

  @ResolveField(() => CampaignCaseCountsType, { description: 'How far its cases are.' })
  async caseCounts(
    @CurrentCtx() ctx: Ctx,
    @Parent() campaign: CampaignType,
  ): Promise<CampaignCaseCountsType> {
    const rows = await caseCountsOf(ctx, campaign.id);
    const of = (...states: string[]) =>
      rows.reduce((sum, row) => sum + (states.includes(row.state) ? row.count : 0), 0);
    return {
      total: rows.reduce((sum, row) => sum + row.count, 0),
      scheduled: of('SCHEDULED'),
      sent: of('SENT'),
      begun: of('OPENED', 'PARTIAL'),
      answered: of('ANSWERED'),
      declined: of('DECLINED'),
      undeliverable: of('UNDELIVERABLE'),
      expired: of('EXPIRED'),
    };
  }

  @Query(() => CampaignPreviewType, {
    description:
      'Who would be asked if the campaign opened now, who not and why, and how long sending takes.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST')
  async campaignPreview(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<CampaignPreviewType> {
    return toCampaignPreview(await previewCampaign(ctx, campaignId), ctx.locale);
  }

  @Query(() => [CampaignMinutesType], {
    description: 'Minutes that were promised and, after the close, what it took, of each module asked.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST')
  campaignMinutes(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<CampaignMinutesType[]> {
    return compareMinutes(ctx, campaignId);
  }

  @Query(() => ExclusionPageType, {
    description:
      'Who of the cohorts is not asked, by name: before the launch as things stand, then as they stood, and who is asked no further since.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async campaignExclusions(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
    @Args('reason', { type: () => ExclusionReasonEnum, nullable: true, description: 'Only for this reason.' })
    reason: ExclusionReason | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 200.' }) first: number,
    @Args('after', AFTER) after?: string,
  ): Promise<ExclusionPageType> {
    return toExclusionPage(await listExclusions(ctx, { campaignId, reason, first, after }), ctx.locale);
  }

  @Query(() => CampaignMailType, { description: 'A mail of a campaign as it would arrive.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST')
  campaignMail(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
    @Args('kind', KIND) kind: FollowUpMailKind,
    @Args('locale', LOCALE) locale: Locale,
  ): Promise<CampaignMailType> {
    return previewMail(ctx, { campaignId, kind, locale });
  }

  @Mutation(() => TestMailSentType, {
    description: 'Sends a mail of a campaign to oneself; its link shows the form and stores nothing.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  sendTestMail(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
    @Args('kind', KIND) kind: FollowUpMailKind,
    @Args('locale', LOCALE) locale: Locale,
  ): Promise<TestMailSentType> {
    return sendTestMail(ctx, { campaignId, kind, locale });
  }

  @Mutation(() => SaveCampaignResult, { description: 'Begins a campaign as a draft.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async createCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('settings', SETTINGS) settings: CampaignSettingsInput,
  ): Promise<Saved> {
    return toCampaignAnswer<Saved>(await createCampaign(ctx, fromSettingsInput(settings)), ctx.locale);
  }

  @Mutation(() => SaveCampaignResult, { description: 'Rewrites a draft.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async updateCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
    @Args('version', { type: () => Int, description: 'Version that was read.' }) version: number,
    @Args('settings', SETTINGS) settings: CampaignSettingsInput,
  ): Promise<Saved> {
    const input = { campaignId, version, settings: fromSettingsInput(settings) };
    return toCampaignAnswer<Saved>(await updateCampaign(ctx, input), ctx.locale);
  }

  @Mutation(() => MoveCampaignResult, { description: 'Lets a draft open by itself on its first day.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async scheduleCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<Moved> {
    return toCampaignAnswer<Moved>(await scheduleCampaign(ctx, campaignId), ctx.locale);
  }

  @Mutation(() => MoveCampaignResult, { description: 'Takes a scheduled campaign back to a draft.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async unscheduleCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<Moved> {
    return toCampaignAnswer<Moved>(await unscheduleCampaign(ctx, campaignId), ctx.locale);
  }

  @Mutation(() => LaunchCampaignResult, {
    description: 'Opens a campaign now: writes who is asked and plans the invitations. Twice is once.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  async launchCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<typeof LaunchCampaignResult> {
    return toCampaignAnswer<typeof LaunchCampaignResult>(await launchCampaign(ctx, campaignId), ctx.locale);
  }

  @Mutation(() => MoveCampaignResult, {
    description: 'Holds the mails of an open campaign back; nothing is lost.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  async pauseCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<Moved> {
    return toCampaignAnswer<Moved>(await pauseCampaign(ctx, campaignId), ctx.locale);
  }

  @Mutation(() => MoveCampaignResult, { description: 'Lets the mails of a paused campaign go on.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async resumeCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<Moved> {
    return toCampaignAnswer<Moved>(await resumeCampaign(ctx, campaignId), ctx.locale);
  }

  @Mutation(() => MoveCampaignResult, {
    description: 'Ends a campaign: cases without an answer expire, forms are not taken any more.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  async closeCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<Moved> {
    return toCampaignAnswer<Moved>(await closeCampaign(ctx, campaignId), ctx.locale);
  }

  @Mutation(() => MoveCampaignResult, { description: 'Puts a closed campaign away; its answers stay.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async archiveCampaign(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', CAMPAIGN_ID) campaignId: string,
  ): Promise<Moved> {
    return toCampaignAnswer<Moved>(await archiveCampaign(ctx, campaignId), ctx.locale);
  }
}
