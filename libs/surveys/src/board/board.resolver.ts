import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { PlanType } from '@enishi/programme';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decideHostReport } from '../host-report/decide-host-report.js';
import type { HostReportKind } from '../host-report/host-report-kinds.js';
import { receiveHostReport } from '../host-report/receive-host-report.js';
import { SHORT_FORM_TEXTS } from '../host-report/short-form-texts.js';
import { shortFormFields } from '../host-report/short-form.js';
import { remindMissing } from '../reminder/remind-missing.js';
import { requestReports } from '../report/request-reports.js';
import { waiveReport } from '../report/waive-report.js';
import { HostReportKindEnum } from '../report-enums.type.js';
import {
  HandInHostReportResult,
  RemindersSentType,
  ShortFormAnswerInput,
  ShortFormFieldType,
  WaiveReportResult,
} from './board-result.type.js';
import {
  HostReportType,
  MyReportType,
  PlanReportBoardType,
  ReportCountType,
  toBoard,
  toHostReport,
  toMyReport,
  toReportCount,
} from './board.type.js';
import { myReports } from './my-reports.js';
import { loadReportCount, planReportBoard } from './plan-report-board.js';

const PLAN_ID = { type: () => ID, description: 'Id of the plan.' };
const KIND = { type: () => HostReportKindEnum, description: 'Which document.' };

/** Reports of a plan for its host and the office, and a member's own. */
@Resolver(() => PlanType)
export class BoardResolver {
  @Query(() => PlanReportBoardType, { description: 'Who of a plan has handed in, and the host’s documents.' })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async planReportBoard(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
  ): Promise<PlanReportBoardType> {
    return toBoard(await planReportBoard(ctx, planId));
  }

  @ResolveField(() => ReportCountType, { description: 'How many completion reports of the plan are in.' })
  async reportCount(@CurrentCtx() ctx: Ctx, @Parent() plan: PlanType): Promise<ReportCountType> {
    return toReportCount(await loadReportCount(ctx, plan.id));
  }

  @Query(() => [MyReportType], {
    description: 'Completion reports of the signed-in member, latest stay first.',
  })
  @Allow('MEMBER')
  async myReports(@CurrentCtx() ctx: Ctx): Promise<MyReportType[]> {
    return (await myReports(ctx)).map(toMyReport);
  }

  @Query(() => [ShortFormFieldType], {
    description: 'What the short form of a document asks; empty where only a file is taken.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER')
  hostReportForm(@CurrentCtx() ctx: Ctx, @Args('kind', KIND) kind: HostReportKind): ShortFormFieldType[] {
    return shortFormFields(kind).map((code) => ({
      code,
      title: SHORT_FORM_TEXTS[code]?.[ctx.locale] ?? code,
    }));
  }

  @Mutation(() => RemindersSentType, {
    description:
      'Reminds those of a plan whose report is missing, each in their own language, once in 20 hours.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  remindMissingReports(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
    @Args('reportIds', {
      type: () => [ID],
      nullable: true,
      description: 'Only these; all that are missing when left out.',
    })
    reportIds?: string[],
  ): Promise<RemindersSentType> {
    return remindMissing(ctx, { planId, reportIds: reportIds ?? null });
  }

  @Mutation(() => PlanReportBoardType, {
    description:
      'Asks everybody of a plan who came for a report, ahead of the plan’s end. Nobody is asked twice.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  async requestCompletionReports(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
  ): Promise<PlanReportBoardType> {
    await requestReports(ctx, { planId });
    return toBoard(await planReportBoard(ctx, planId));
  }

  @Mutation(() => WaiveReportResult, { description: 'Decides that no report is needed from somebody (R40).' })
  @Allow('OFFICER')
  waiveReport(
    @CurrentCtx() ctx: Ctx,
    @Args('reportId', { type: () => ID, description: 'Id of the report.' }) reportId: string,
    @Args('reason', { type: () => String, description: 'Why, for the record; up to 500 characters.' })
    reason: string,
  ): Promise<typeof WaiveReportResult> {
    return waiveReport(ctx, { reportId, reason });
  }

  @Mutation(() => HandInHostReportResult, {
    description:
      'Hands in a document as a short form. Files are posted to `uploadPath`. The same content is received once.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER')
  async handInHostReport(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', PLAN_ID) planId: string,
    @Args('kind', KIND) kind: HostReportKind,
    @Args('answers', { type: () => [ShortFormAnswerInput], description: 'What was written, field by field.' })
    answers: ShortFormAnswerInput[],
  ): Promise<typeof HandInHostReportResult> {
    const form = Object.fromEntries(answers.map(({ code, text }) => [code, text]));
    const answer = await receiveHostReport(ctx, { planId, kind, content: { form } });
    return answer.__typename === 'HostReportReceived'
      ? { ...answer, report: toHostReport(answer.report) }
      : answer;
  }

  @Mutation(() => HostReportType, { description: 'Accepts a host’s document.' })
  @Allow('OFFICER')
  async acceptHostReport(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID, description: 'Id of the document.' }) id: string,
  ): Promise<HostReportType> {
    return toHostReport(await decideHostReport(ctx, { id, to: 'ACCEPTED' }));
  }

  @Mutation(() => HostReportType, {
    description: 'Returns a host’s document for mending; the clock runs again.',
  })
  @Allow('OFFICER')
  async returnHostReport(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID, description: 'Id of the document.' }) id: string,
  ): Promise<HostReportType> {
    return toHostReport(await decideHostReport(ctx, { id, to: 'RETURNED' }));
  }
}
