import { Readable } from 'node:stream';
import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { AppError, notFound } from '@enishi/platform';
import { DATA_FORMATS, takeCodebook, takeData } from '@enishi/surveys';
import type { DataFormat } from '@enishi/surveys';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from '../invitee-lists/attachment.js';

const isFormat = (format: string | undefined): format is DataFormat =>
  (DATA_FORMATS as readonly (string | undefined)[]).includes(format);

/** Answers of a campaign as files, and the codebook that explains them. Written as they are read. */
@Controller('data/campaigns')
export class SurveyDataController {
  /** The codebook as DDI-Codebook 2.5 XML, in every language. */
  @Get(':id/codebook.xml')
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST')
  async ddi(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, content } = await takeCodebook(ctx, { campaignId: id, format: 'xml' });
    await reply.headers(attachment(name, mediaType)).send(content);
  }

  /** The codebook to read, in the reader's language; `?download=1` as a file. */
  @Get(':id/codebook.html')
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST')
  async codebook(
    @CurrentCtx() ctx: Ctx,
    @Param('id') id: string,
    @Query('download') download: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, mediaType, content } = await takeCodebook(ctx, { campaignId: id, format: 'html' });
    const headers = attachment(name, mediaType);
    if (download === undefined) headers['content-disposition'] = 'inline';
    // it brings its own few rules of style, and nothing else
    headers['content-security-policy'] = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    await reply.headers(headers).send(content);
  }

  /**
   * `GET /data/campaigns/:id/answers.csv`, `.xlsx`, `.parquet`, `.sav`, `.jsonl`, and `A.REV.csv` for the lines of a
   * roster, `rows.csv` and `rows.parquet` for every answered value as a row. `?personal=1` adds free text and is for officers alone.
   */
  @Get(':id/:file')
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST')
  async file(
    @CurrentCtx() ctx: Ctx,
    @Param('id') id: string,
    @Param('file') file: string,
    @Query('personal') personal: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, part, format] = /^([\w.-]+)\.(\w+)$/.exec(file) ?? [];
    if (!part || !isFormat(format)) throw notFound('file');
    if (personal !== undefined && personal !== '1') throw new AppError('INVALID_INPUT', 'personal');
    const taken = await takeData(ctx, { campaignId: id, format, part, withPersonal: personal === '1' });
    await reply.headers(attachment(taken.name, taken.mediaType)).send(Readable.from(taken.content));
  }
}
