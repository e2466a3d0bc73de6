import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { readReport, saveDraft, submitReport } from '@enishi/surveys';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { json, sendScript } from './api-reply.js';
import { reportCookies } from './report-cookies.js';
import { offlineWorker, respondentScript } from './respondent-script.js';

const draftBody = z.object({
  base: z.int().min(0),
  changes: z.record(z.string(), z.unknown()),
  place: z.string().nullable(),
  language: z.string(),
});
const submitBody = z.object({
  key: z.string(),
  answers: z.record(z.string(), z.unknown()),
  language: z.string(),
});

const STATUS: Readonly<Record<string, number>> = {
  DraftSaved: 200,
  ReportSubmitted: 200,
  AnswersIncomplete: 422,
  ReportAlreadySubmitted: 409,
  ReportSessionEnded: 401,
};

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
    if (!report) return json(reply, 401, { __typename: 'ReportSessionEnded' });
    const { reportId, state, via, answers, version, place, language } = report;
    await json(reply, 200, {
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
    const token = reportCookies.tokenOf(request);
    const parsed = draftBody.safeParse(body);
    if (!token) return json(reply, 401, { __typename: 'ReportSessionEnded' });
    if (!parsed.success) return json(reply, 400, { __typename: 'NotUnderstood' });
    const answer = await saveDraft(ctx, { token, ...parsed.data });
    await json(reply, STATUS[answer.__typename] ?? 400, answer);
  }

  @Post('submit')
  @Public('hands in the report whose cookie is sent, once per key')
  async submit(
    @CurrentCtx() ctx: Ctx,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = reportCookies.tokenOf(request);
    const parsed = submitBody.safeParse(body);
    if (!token) return json(reply, 401, { __typename: 'ReportSessionEnded' });
    if (!parsed.success) return json(reply, 400, { __typename: 'NotUnderstood' });
    const answer = await submitReport(ctx, { token, ...parsed.data });
    await json(reply, STATUS[answer.__typename] ?? 400, answer);
  }

  @Get('script/:file')
  @Public('the script of the form; the same for everybody')
  async script(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    if (respondentScript?.file !== file) throw notFound('script');
    await sendScript(reply, respondentScript.body, 'public, max-age=31536000, immutable');
  }

  @Get('offline-worker.js')
  @Public('keeps the empty form on the device; the same for everybody')
  async worker(@Res() reply: FastifyReply): Promise<void> {
    if (!offlineWorker) throw notFound('worker');
    await sendScript(reply, offlineWorker.body, 'no-cache');
  }
}
