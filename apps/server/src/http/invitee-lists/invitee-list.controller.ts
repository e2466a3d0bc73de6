import { Allow, CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { AppError } from '@enishi/platform';
import { LIST_LIMITS, annotateList, listTemplate, renderRefusal, uploadList, XLSX } from '@enishi/programme';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from './attachment.js';
import { readUpload } from './read-upload.js';

/** Files of invitee lists: upload (multipart), the copy with findings, the template. Everything else is GraphQL. */
@Controller()
export class InviteeListController {
  /** `POST /plans/:planId/invitee-lists` with one file: 201 with the import's id, 422 with a sentence. */
  @Post('plans/:planId/invitee-lists')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  async upload(
    @CurrentCtx() ctx: Ctx,
    @Param('planId') planId: string,
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
        .send({ __typename: 'ListRefused', code: 'TOO_LARGE', message });
      return;
    }
    if (!file) throw new AppError('INVALID_INPUT', 'no file');
    const result = await uploadList(ctx, { planId, ...file });
    await reply.status(result.__typename === 'ListUploaded' ? 201 : 422).send(result);
  }

  /** The uploaded list with every finding beside its cell, in the reader's language. */
  @Get('invitee-lists/:id/annotated.xlsx')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  async annotated(
    @CurrentCtx() ctx: Ctx,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await annotateList(ctx, { id });
    await reply.headers(attachment(name, XLSX)).send(content);
  }

  @Get('templates/invitee-list.xlsx')
  @Public('the empty form is the same for everybody and holds no data')
  async template(@Res() reply: FastifyReply): Promise<void> {
    await reply.headers(attachment('invitee-list.xlsx', XLSX)).send(await listTemplate());
  }
}
