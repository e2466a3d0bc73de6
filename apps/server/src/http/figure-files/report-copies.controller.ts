import { AllowSignedIn, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { openReportCopy } from '@enishi/outcomes';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from '../invitee-lists/attachment.js';

/** `GET /data/reports/:id`: a copy that was made for the reader by a schedule; the address stands in the mail. */
@Controller('data/reports')
export class ReportCopiesController {
  @Get(':id')
  @AllowSignedIn()
  async copy(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, content } = await openReportCopy(ctx, id);
    await reply.headers(attachment(name, mediaType)).send(content);
  }
}
