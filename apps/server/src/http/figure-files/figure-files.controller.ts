import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { takeFigure, takeReport } from '@enishi/outcomes';
import type { TakenFigures } from '@enishi/outcomes';
import { notFound } from '@enishi/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from '../invitee-lists/attachment.js';
import { figureRequestOf, reportInputOf } from './figure-query.js';

/**
 * Figures as files, under the same rights and protection as on the screen:
 * `GET /data/figures/table.csv`, `table.parquet`, `workbook.xlsx` with `?metric=…&by=…` and the conditions of the
 * screen, and `report.pdf`, `report.xlsx` with `?report=YEARLY&survey=2025&language=ja`.
 */
@Controller('data/figures')
export class FigureFilesController {
  @Get(':file')
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async file(
    @CurrentCtx() ctx: Ctx,
    @Param('file') file: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, mediaType, content } = await take(ctx, file, query);
    await reply.headers(attachment(name, mediaType)).send(Buffer.from(content));
  }
}

function take(ctx: Ctx, file: string, query: unknown): Promise<TakenFigures> {
  switch (file) {
    case 'table.csv':
      return takeFigure(ctx, figureRequestOf(query), 'csv');
    case 'table.parquet':
      return takeFigure(ctx, figureRequestOf(query), 'parquet');
    case 'workbook.xlsx':
      return takeFigure(ctx, figureRequestOf(query), 'xlsx');
    case 'report.pdf':
      return takeReport(ctx, reportInputOf(query), 'pdf');
    case 'report.xlsx':
      return takeReport(ctx, reportInputOf(query), 'xlsx');
    default:
      throw notFound('file');
  }
}
