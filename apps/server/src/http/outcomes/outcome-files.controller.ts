import { Allow, asSystem, CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { EVIDENCE_BYTES, downloadEvidence, impactSheet, keepEvidence } from '@enishi/outcomes';
import { AppError, isUuid, notFound } from '@enishi/platform';
import { handedInAnswers } from '@enishi/surveys';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formInHand } from '../follow-up/form-in-hand.js';
import { attachment } from '../invitee-lists/attachment.js';
import { readUpload } from '../invitee-lists/read-upload.js';
import type { Fields } from '../respondent/form-turn.js';

const PDF = 'application/pdf';

/** Files around outcomes: evidence in and out, and the one-page sheet of a plan. Everything else is GraphQL. */
@Controller()
export class OutcomeFilesController {
  /** `POST /outcomes/evidence` with one file: 201 with its id for `reportOutcome`, 422 with a sentence. */
  @Post('outcomes/evidence')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'MEMBER', 'OFFICER', 'SECRETARIAT')
  async upload(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await readUpload(request, EVIDENCE_BYTES);
    if (!file) throw new AppError('INVALID_INPUT', 'no file');
    if (file === 'TOO_LARGE') void reply.header('connection', 'close');
    const kept = await keepEvidence(
      ctx,
      file === 'TOO_LARGE' ? { name: '', content: Buffer.alloc(0) } : file,
    );
    await reply.status(kept.__typename === 'EvidenceKept' ? 201 : 422).send(kept);
  }

  @Get('outcomes/:id/evidence')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'MEMBER', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async evidence(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound('evidence');
    const { name, mediaType, content } = await downloadEvidence(ctx, id);
    await reply.headers(attachment(name, mediaType)).send(content);
  }

  @Get('plans/:planId/impact.pdf')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async impact(
    @CurrentCtx() ctx: Ctx,
    @Param('planId') planId: string,
    @Query('sheet') sheet: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(planId)) throw notFound('plan');
    await sendSheet(ctx, planId, sheet, reply);
  }

  /** For the browser in which the host's form was handed in. */
  @Get('survey/impact.pdf')
  @Public('the cookie of a form that was handed in is the right to the sheet of its plan')
  async impactOfForm(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const planId = await planHandedIn(ctx, request, query);
    if (!planId) throw notFound('impact sheet');
    await sendSheet(asSystem(ctx, 'impact-sheet'), planId, query?.['sheet'], reply);
  }
}

/** The plan of a handed-in host form that this browser holds. */
async function planHandedIn(ctx: Ctx, request: FastifyRequest, query: Fields): Promise<string | null> {
  const form = await formInHand(ctx, request, query);
  const isHandedIn = form?.state === 'SUBMITTED' || form?.state === 'CORRECTING';
  if (!isHandedIn || form.audience !== 'HOSTS') return null;
  return (await handedInAnswers(ctx, form.assignmentId))?.planId ?? null;
}

async function sendSheet(ctx: Ctx, planId: string, sheet: unknown, reply: FastifyReply): Promise<void> {
  const language = sheet === 'ja' || sheet === 'en' ? sheet : ctx.locale === 'ja' ? 'ja' : 'en';
  const { name, pdf } = await impactSheet(ctx, { planId, language });
  await reply.headers(attachment(name, PDF)).send(Buffer.from(pdf));
}
