import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ChapterReportInput,
  ChapterReportType,
  DecideReportResult,
  SaveReportResult,
  SubmitReportResult,
  toReport,
} from './chapter-report.type.js';
import { decideReport } from './decide-report.js';
import { submittedReports } from './list-reports.js';
import { saveReport, submitReport } from './write-report.js';
import type { ReportSaved } from './write-report.js';

const shown = <T extends object>(ctx: Ctx, result: T | ReportSaved): T =>
  ('report' in result ? { ...result, report: toReport(result.report, ctx) } : result) as T;

/** Quarterly reports: written by coordinators, published by the secretariat. */
@Resolver()
export class ChapterReportResolver {
  @Query(() => [ChapterReportType], {
    description: 'Reports that wait for the secretariat, the oldest first.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async chapterReportsToDecide(@CurrentCtx() ctx: Ctx): Promise<ChapterReportType[]> {
    return (await submittedReports(ctx)).map((row) => toReport(row, ctx));
  }

  @Mutation(() => SaveReportResult, { description: 'Keeps the draft of a quarter.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async saveChapterReport(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => ChapterReportInput, description: 'The five fields.' })
    input: ChapterReportInput,
  ): Promise<typeof SaveReportResult> {
    return shown(ctx, await saveReport(ctx, input as never)) as never;
  }

  @Mutation(() => SubmitReportResult, { description: 'Hands a report in to the secretariat.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async submitChapterReport(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterReportId', { type: () => ID, description: 'Which report.' }) reportId: string,
  ): Promise<typeof SubmitReportResult> {
    return shown(ctx, await submitReport(ctx, { reportId })) as never;
  }

  @Mutation(() => DecideReportResult, {
    description: 'Publishes a report, or gives it back with what is to be changed.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async decideChapterReport(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterReportId', { type: () => ID, description: 'Which report.' }) reportId: string,
    @Args('returnNote', {
      type: () => String,
      nullable: true,
      description: 'What is to be changed; without it the report is published.',
    })
    returnNote: string | null,
  ): Promise<typeof DecideReportResult> {
    return shown(ctx, await decideReport(ctx, { reportId, returnNote })) as never;
  }
}
