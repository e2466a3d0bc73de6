import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { notePageVisit, saveFormDraft, stopMeasuring, submitForm } from '@enishi/surveys';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { json, sendScript } from '../respondent/api-reply.js';
import type { Fields } from '../respondent/form-turn.js';
import { offlineWorker, respondentScript } from '../respondent/respondent-script.js';
import { caseIn, formInHand } from './form-in-hand.js';
import { surveyCookies } from './survey-cookies.js';

const draftBody = z.object({
  base: z.int().min(0),
  changes: z.record(z.string(), z.unknown()),
  place: z.string().nullable(),
  language: z.string(),
});
const submitBody = z.object({
  key: z.string(),
  /** What an earlier script, still open somewhere, does not say yet. */
  base: z.int().min(0).optional(),
  unsaved: z.array(z.string()).optional(),
  answers: z.record(z.string(), z.unknown()),
  language: z.string(),
});
const visitBody = z.object({
  page: z.string(),
  seconds: z.number(),
  problems: z.int().default(0),
});

const STATUS: Readonly<Record<string, number>> = {
  DraftSaved: 200,
  FormSubmitted: 200,
  MeasuringStopped: 200,
  AnswersIncomplete: 422,
  FormAlreadySubmitted: 409,
  FollowUpClosed: 410,
  FormSessionEnded: 401,
};

/** The same verbs as JSON, for the script of the form. The cookie of the form is the right. */
@Controller('survey')
export class FollowUpApiController {
  @Get('state')
  @Public('tells the browser that holds a form’s cookie how far it is; others get 401')
  async state(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await formInHand(ctx, request, query);
    if (!form) return json(reply, 401, { __typename: 'FormSessionEnded' });
    const { assignmentId, answers, given, hiddenItems, version, place, language, isMeasured } = form;
    await json(reply, 200, {
      // Opaque to the browser: tells drafts of different forms on one device apart.
      draft: assignmentId,
      state: form.isOpen ? 'DRAFT' : 'SUBMITTED',
      via: 'SELF',
      answers,
      given,
      hiddenItems,
      version,
      place,
      language,
      isMeasured,
      isShared: surveyCookies.isShared(request),
    });
  }

  @Post('draft')
  @Public('saves what changed in the form whose cookie is sent')
  async draft(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const parsed = draftBody.safeParse(body);
    if (!token) return json(reply, 401, { __typename: 'FormSessionEnded' });
    if (!parsed.success) return json(reply, 400, { __typename: 'NotUnderstood' });
    const answer = await saveFormDraft(ctx, { token, ...caseIn(query), ...parsed.data });
    await json(reply, STATUS[answer.__typename] ?? 400, answer);
  }

  @Post('submit')
  @Public('hands in the form whose cookie is sent, once per key')
  async submit(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const parsed = submitBody.safeParse(body);
    if (!token) return json(reply, 401, { __typename: 'FormSessionEnded' });
    if (!parsed.success) return json(reply, 400, { __typename: 'NotUnderstood' });
    const answer = await submitForm(ctx, { token, ...caseIn(query), ...parsed.data });
    await json(reply, STATUS[answer.__typename] ?? 400, answer);
  }

  @Post('visit')
  @Public('notes how long a page of the form whose cookie is sent was open; nothing else about the reader')
  async visit(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const parsed = visitBody.safeParse(body);
    if (!token) return json(reply, 401, { __typename: 'FormSessionEnded' });
    if (!parsed.success) return json(reply, 400, { __typename: 'NotUnderstood' });
    await notePageVisit(ctx, { token, ...caseIn(query), ...parsed.data });
    await json(reply, 200, { __typename: 'VisitNoted' });
  }

  @Post('unmeasured')
  @Public('measures the form whose cookie is sent no more, and forgets what was measured')
  async unmeasured(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    if (!token) return json(reply, 401, { __typename: 'FormSessionEnded' });
    const answer = await stopMeasuring(ctx, { token, ...caseIn(query) });
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
