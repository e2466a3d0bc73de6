import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CaseMarkEnum } from './case-enums.type.js';
import type { CaseMark } from './case-marks.js';
import { MarkCaseResult, ReopenCaseResult, SendCaseLinkResult } from './case-result.type.js';
import {
  CampaignCaseFilterInput,
  CampaignCaseInViewType,
  CampaignCasePageType,
  toCaseInView,
  toCasePage,
} from './case.type.js';
import { listCases } from './list-cases.js';
import type { CaseFilter } from './list-cases.js';
import { markCase } from './mark-case.js';
import { reopenCase } from './reopen-case.js';
import { sendCaseLink } from './send-case-link.js';
import { viewCase } from './view-case.js';

const CASE_ID = { type: () => ID, description: 'Id of the case.' };

/** Single cases of a follow-up campaign. */
@Resolver()
export class CaseResolver {
  @Query(() => CampaignCasePageType, { description: 'Cases of a campaign, by name.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async campaignCases(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', { type: () => ID, description: 'Id of the campaign.' }) campaignId: string,
    @Args('filter', { type: () => CampaignCaseFilterInput, defaultValue: {}, description: 'Which cases.' })
    filter: CampaignCaseFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: '`endCursor` of the page before.' })
    after?: string,
  ): Promise<CampaignCasePageType> {
    const wanted = { campaignId, filter: { ...filter } as CaseFilter, first, after };
    return toCasePage(await listCases(ctx, wanted), ctx.locale);
  }

  @Query(() => CampaignCaseInViewType, { description: 'One case, what happened to it, and its mails.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async campaignCase(
    @CurrentCtx() ctx: Ctx,
    @Args('assignmentId', CASE_ID) assignmentId: string,
  ): Promise<CampaignCaseInViewType> {
    return toCaseInView(await viewCase(ctx, assignmentId), ctx.locale);
  }

  @Mutation(() => MarkCaseResult, {
    description: 'Notes that somebody will not answer or does not belong. Twice is once.',
  })
  @Allow('OFFICER')
  markCase(
    @CurrentCtx() ctx: Ctx,
    @Args('assignmentId', CASE_ID) assignmentId: string,
    @Args('mark', { type: () => CaseMarkEnum, description: 'What the office was told.' }) mark: CaseMark,
  ): Promise<typeof MarkCaseResult> {
    return markCase(ctx, { assignmentId, mark });
  }

  @Mutation(() => ReopenCaseResult, {
    description: 'Takes back what the office noted, while the campaign takes forms.',
  })
  @Allow('OFFICER')
  reopenCase(
    @CurrentCtx() ctx: Ctx,
    @Args('assignmentId', CASE_ID) assignmentId: string,
  ): Promise<typeof ReopenCaseResult> {
    return reopenCase(ctx, { assignmentId });
  }

  @Mutation(() => SendCaseLinkResult, {
    description: 'Sends the personal link once more, once a day at most.',
  })
  @Allow('OFFICER')
  sendCaseLink(
    @CurrentCtx() ctx: Ctx,
    @Args('assignmentId', CASE_ID) assignmentId: string,
  ): Promise<typeof SendCaseLinkResult> {
    return sendCaseLink(ctx, { assignmentId });
  }
}
