import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { downloadAppreciation, downloadCertificate, downloadPlanCertificates } from '@enishi/certificates';
import { isUuid, notFound } from '@enishi/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { zipStream } from './zip-stream.js';

const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } as const;

/** Certificates as files. Names are plain ASCII, so they need no quoting rules. */
@Controller()
export class DownloadController {
  @Get('certificates/:file')
  @Allow('MEMBER', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async one(
    @CurrentCtx() ctx: Ctx,
    @Param('file') file: string,
    @Query('version') version: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const certificateId = file.replace(/\.pdf$/, '');
    if (!isUuid(certificateId) || (version !== undefined && !/^[1-9]\d{0,3}$/.test(version)))
      throw notFound('certificate');
    const sheet = await downloadCertificate(ctx, {
      certificateId,
      ...(version && { version: Number(version) }),
    });
    await reply
      .headers({ ...PRIVATE, 'content-type': 'application/pdf' })
      .header('content-disposition', `attachment; filename="${sheet.name}"`)
      .send(sheet.open());
  }

  @Get('appreciations/:file')
  @Allow('MEMBER', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async thanks(
    @CurrentCtx() ctx: Ctx,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const appreciationId = file.replace(/\.pdf$/, '');
    if (!isUuid(appreciationId)) throw notFound('appreciation');
    const sheet = await downloadAppreciation(ctx, { appreciationId });
    await reply
      .headers({ ...PRIVATE, 'content-type': 'application/pdf' })
      .header('content-disposition', `attachment; filename="${sheet.name}"`)
      .send(sheet.open());
  }

  @Get('plans/:planId/certificates.zip')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async all(
    @CurrentCtx() ctx: Ctx,
    @Param('planId') planId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(planId)) throw notFound('plan');
    const archive = await downloadPlanCertificates(ctx, { planId });
    await reply
      .headers({ ...PRIVATE, 'content-type': 'application/zip' })
      .header('content-disposition', `attachment; filename="${archive.name}"`)
      .send(zipStream(archive.files));
  }
}
