import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notePageVisit, saveFormDraft, stopMeasuring, submitForm } from '@enishi/surveys';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  draftBody,
  readPost,
  sendFormScript,
  sendJson,
  sendOfflineWorker,
  sendOutcome,
  submitBody as submitFields,
} from '../respondent/form-api.js';
import type { Fields } from '../respondent/form-turn.js';
import { caseIn, formInHand } from './form-in-hand.js';
import { surveyCookies } from './survey-cookies.js';

const submitBody = submitFields.extend({
  /** What an earlier script, still open somewhere, does not say yet. */
  base: z.int().min(0).optional(),
  unsaved: z.array(z.string()).optional(),
});
const visitBody = z.object({
  page: z.string(),
  seconds: z.number(),
  problems: z.int().default(0),
});

const SURVEY = { cookies: surveyCookies, ended: 'FormSessionEnded' };

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
    if (!form) return sendOutcome(reply, { __typename: SURVEY.ended });
    const { assignmentId, answers, given, hiddenItems, version, place, language, isMeasured } = form;
    await sendJson(reply, 200, {
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
    const posted = await readPost(draftBody, { request, body, reply }, SURVEY);
    if (posted) await sendOutcome(reply, await saveFormDraft(ctx, { ...caseIn(query), ...posted }));
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
    const posted = await readPost(submitBody, { request, body, reply }, SURVEY);
    if (posted) await sendOutcome(reply, await submitForm(ctx, { ...caseIn(query), ...posted }));
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
    const posted = await readPost(visitBody, { request, body, reply }, SURVEY);
    if (!posted) return;
    await notePageVisit(ctx, { ...caseIn(query), ...posted });
    await sendOutcome(reply, { __typename: 'VisitNoted' });
  }

  @Post('unmeasured')
  @Public('measures the form whose cookie is sent no more, and forgets what was measured')
  async unmeasured(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const posted = await readPost(z.object({}), { request, body: {}, reply }, SURVEY);
    if (posted) await sendOutcome(reply, await stopMeasuring(ctx, { ...caseIn(query), ...posted }));
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
