import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { readReport, saveDraft, submitReport } from '@enishi/surveys';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  draftBody,
  readPost,
  sendFormScript,
  sendJson,
  sendOfflineWorker,
  sendOutcome,
  submitBody,
} from './form-api.js';
import { reportCookies } from './report-cookies.js';

const REPORT = { cookies: reportCookies, ended: 'ReportSessionEnded' };

/** The same verbs as JSON, for the script of the form. The cookie of the report is the right. */
@Controller('report')
export class FormApiController {
  @Get('state')
  @Public('tells the browser that holds a report’s cookie how far it is; others get 401')
  async state(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = reportCookies.tokenOf(request);
    const report = token ? await readReport(ctx, token) : undefined;
    if (!report) return sendOutcome(reply, { __typename: REPORT.ended });
    const { reportId, state, via, answers, version, place, language } = report;
    await sendJson(reply, 200, {
      // Opaque to the browser: tells drafts of different reports on one device apart.
      draft: reportId,
      state,
      via,
      answers,
      version,
      place,
      language,
      isShared: reportCookies.isShared(request),
    });
  }

  @Post('draft')
  @Public('saves what changed in the report whose cookie is sent')
  async draft(
    @CurrentCtx() ctx: Ctx,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const posted = await readPost(draftBody, { request, body, reply }, REPORT);
    if (posted) await sendOutcome(reply, await saveDraft(ctx, posted));
  }

  @Post('submit')
  @Public('hands in the report whose cookie is sent, once per key')
  async submit(
    @CurrentCtx() ctx: Ctx,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const posted = await readPost(submitBody, { request, body, reply }, REPORT);
    if (posted) await sendOutcome(reply, await submitReport(ctx, posted));
  }

  @Get('script/:file')
  @Public('the script of the form; the same for everybody')
  async script(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    await sendFormScript(reply, file);
  }

  @Get('offline-worker.js')
  @Public('keeps the empty form on the device; the same for everybody')
  async worker(@Res() reply: FastifyReply): Promise<void> {
    await sendOfflineWorker(reply);
  }
}
