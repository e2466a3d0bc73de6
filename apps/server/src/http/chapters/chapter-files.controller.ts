import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { handOverKit, yearbook } from '@enishi/alumni';
import { isUuid, notFound } from '@enishi/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from '../invitee-lists/attachment.js';

const PDF = 'application/pdf';

/** Sheets of chapters: what new coordinators need, and the yearbook. */
@Controller()
export class ChapterFilesController {
  @Get('chapter-kits/:chapterId')
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async handOver(
    @CurrentCtx() ctx: Ctx,
    @Param('chapterId') chapterId: string,
    @Query('sheet') sheet: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(chapterId)) throw notFound('chapter');
    const { name, pdf } = await handOverKit(ctx, { chapterId, language: languageOf(ctx, sheet) });
    await reply.headers(attachment(name, PDF)).send(Buffer.from(pdf));
  }

  @Get('yearbooks/:year')
  @Allow('MEMBER', 'COORDINATOR', 'SECRETARIAT', 'OFFICER', 'ADMINISTRATOR')
  async yearbook(
    @CurrentCtx() ctx: Ctx,
    @Param('year') year: string,
    @Query('sheet') sheet: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!/^20\d{2}$/.test(year) || Number(year) < 2014) throw notFound('yearbook');
    const { name, pdf } = await yearbook(ctx, {
      fiscalYear: Number(year),
      language: languageOf(ctx, sheet),
    });
    await reply.headers(attachment(name, PDF)).send(Buffer.from(pdf));
  }
}

const languageOf = (ctx: Ctx, sheet: unknown): 'ja' | 'en' =>
  sheet === 'ja' || sheet === 'en' ? sheet : ctx.locale === 'ja' ? 'ja' : 'en';
