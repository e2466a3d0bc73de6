import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { AppError } from '@enishi/platform';
import {
  LIST_LIMITS,
  XLSX,
  importPlans,
  planCellSentence,
  planProblemSentence,
  planTemplate,
  renderRefusal,
} from '@enishi/programme';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '../invitee-lists/attachment.js';
import { readUpload } from '../invitee-lists/read-upload.js';

/** Workbooks of plans: `POST /plan-imports?fiscalYear=2025&preview=true` with one file. */
@Controller()
export class PlanImportController {
  @Get('templates/plans.xlsx')
  @Allow('OFFICER', 'ADMINISTRATOR')
  async template(@Res() reply: FastifyReply): Promise<void> {
    await reply.headers(attachment('plans.xlsx', XLSX)).send(await planTemplate());
  }

  /** 200 with what would happen, 201 with what happened, 422 with what to mend (nothing is kept then). */
  @Post('plan-imports')
  @Allow('OFFICER', 'ADMINISTRATOR')
  async importPlans(
    @CurrentCtx() ctx: Ctx,
    @Query('fiscalYear') fiscalYear: string,
    @Query('preview') preview: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await readUpload(request, LIST_LIMITS.fileBytes);
    if (file === 'TOO_LARGE') {
      const message = renderRefusal(ctx.locale, 'TOO_LARGE', {
        megabytes: LIST_LIMITS.fileBytes / 1_048_576,
      });
      // what is still on its way is not read
      await reply
        .status(422)
        .header('connection', 'close')
        .send({ __typename: 'PlanWorkbookRefused', message });
      return;
    }
    if (!file) throw new AppError('INVALID_INPUT', 'no file');
    const result = await importPlans(ctx, {
      fiscalYear: Number(fiscalYear),
      content: file.content,
      preview: preview === 'true',
    });
    if (result.__typename === 'PlanWorkbookRefused') {
      await reply.status(422).send(result);
      return;
    }
    const status = { PlansPreviewed: 200, PlansImported: 201, PlansBlocked: 422 }[result.__typename];
    await reply.status(status).send({
      ...result,
      plans: result.plans.map((plan) => ({
        ...plan,
        problems: plan.problems.map(({ code, severity, field, params }) => ({
          code,
          severity,
          field,
          message: planProblemSentence({ code, severity, field, params }, ctx.locale),
        })),
      })),
      cellProblems: result.cellProblems.map((problem) => ({
        ...problem,
        message: planCellSentence(problem, ctx.locale),
      })),
    });
  }
}
