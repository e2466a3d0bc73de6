import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { CHART_KINDS, chartOf, kindsFor, lookOf, measureOf } from '@enishi/charts';
import { computeFigure } from '@enishi/outcomes';
import { notFound } from '@enishi/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { chartWords } from './chart-texts.js';
import { drawChart } from './draw-chart.js';
import { figureQuery } from './figure-query.js';

const WIDTHS = { least: 240, most: 1400 };

/** Figures drawn on the server, for the first paint of the dashboards and wherever there is no script. */
@Controller('data/charts')
export class ChartController {
  /**
   * `GET /data/charts/figure.svg?metric=…&by=…&chart=MAP&width=720&theme=dark`: computed with the reader's rights and
   * protected like the table on the screen.
   */
  @Get('figure.svg')
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async figure(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const figure = await computeFigure(ctx, figureQuery(query));
    const measure = measureOf(figure.metric);
    const kinds = kindsFor(figure.by, measure);
    const asked = CHART_KINDS.find((kind) => kind === query['chart']);
    const kind = asked && kinds.includes(asked) ? asked : kinds[0];
    if (!kind) throw notFound('chart');
    const look = lookOf({
      isDark: query['theme'] === 'dark',
      locale: ctx.locale,
      width: widthOf(query['width']),
    });
    const chart = chartOf(kind, figure, measure, chartWords(ctx.locale, figure.metric.unit), look);
    await reply
      .headers({
        'content-type': 'image/svg+xml; charset=utf-8',
        // the drawing brings its own few rules of style, and nothing else
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=30',
        vary: 'cookie, accept-language',
      })
      .send(drawChart(chart, look.width));
  }
}

function widthOf(value: unknown): number {
  const width = Number(value);
  return Number.isFinite(width) ? Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.round(width))) : 720;
}
