import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { listReportSchedules } from './list-report-schedules.js';
import { scheduleReport, stopReportSchedule } from './schedule-report.js';
import {
  ReportScheduleType,
  ScheduleReportInput,
  ScheduleReportResult,
  StopReportScheduleResult,
  toSchedule,
} from './schedule.type.js';

/** Reports that come by themselves. */
@Resolver()
export class ReportScheduleResolver {
  @Query(() => [ReportScheduleType], { description: 'One’s own running schedules, the newest first.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  async reportSchedules(@CurrentCtx() ctx: Ctx): Promise<ReportScheduleType[]> {
    return (await listReportSchedules(ctx)).map(toSchedule);
  }

  @Mutation(() => ScheduleReportResult, {
    description:
      'Asks for a report regularly; each copy is made with the reader’s rights of its day and told by mail.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  scheduleReport(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => ScheduleReportInput, description: 'What, and how often.' })
    input: ScheduleReportInput,
  ): Promise<typeof ScheduleReportResult> {
    return scheduleReport(ctx, input as never);
  }

  @Mutation(() => StopReportScheduleResult, { description: 'Stops a schedule of one’s own.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  stopReportSchedule(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID, description: 'Id of the schedule.' }) id: string,
  ): Promise<typeof StopReportScheduleResult> {
    return stopReportSchedule(ctx, id);
  }
}
