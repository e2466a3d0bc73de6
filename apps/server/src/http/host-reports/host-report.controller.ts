import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { AppError, isUuid, notFound } from '@enishi/platform';
import { HOST_REPORT_KINDS, REPORT_FILE_BYTES, downloadHostReport, receiveHostReport } from '@enishi/surveys';
import type { HostReportKind } from '@enishi/surveys';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '../invitee-lists/attachment.js';
import { readUpload } from '../invitee-lists/read-upload.js';

const isKind = (kind: unknown): kind is HostReportKind =>
  (HOST_REPORT_KINDS as readonly unknown[]).includes(kind);

/** Files of the host's reports: upload (multipart) and download. Short forms are GraphQL. */
@Controller()
export class HostReportController {
  /** `POST /plans/:planId/host-reports?kind=END_REPORT` with one file: 201 with the receipt, 422 with a sentence. */
  @Post('plans/:planId/host-reports')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER')
  async upload(
    @CurrentCtx() ctx: Ctx,
    @Param('planId') planId: string,
    @Query('kind') kind: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(planId)) throw notFound('plan');
    if (!isKind(kind)) throw new AppError('INVALID_INPUT', 'kind');
    const file = await readUpload(request, REPORT_FILE_BYTES);
    if (file === 'TOO_LARGE') void reply.header('connection', 'close');
    // What is too large is not read; the empty file gets the same sentence with the limit in it.
    const content = file && file !== 'TOO_LARGE' ? file : { name: 'too-large', content: Buffer.alloc(0) };
    const result = await receiveHostReport(ctx, { planId, kind, content: { file: content } });
    if (result.__typename !== 'HostReportReceived') {
      await reply.status(422).send(result);
      return;
    }
    const { id, receiptNumber, receivedAt, fileName } = result.report;
    await reply
      .status(201)
      .send({ __typename: result.__typename, id, kind, receiptNumber, receivedAt, fileName });
  }

  @Get('host-reports/:id')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async download(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, content } = await downloadHostReport(ctx, id);
    await reply.headers(attachment(name, mediaType)).send(content);
  }
}
