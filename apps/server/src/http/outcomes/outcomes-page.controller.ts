import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { page } from '../pages/render-page.js';
import { outcomesTexts } from './locales/index.js';
import { outcomesModel, publicFigures } from './outcomes-model.js';
import type { OutcomesPageModel, PublicFigures } from './outcomes-model.js';

const render = page<OutcomesPageModel>(new URL('outcomes-page.hbs', import.meta.url), outcomesTexts);

/** Anybody may look, so that nobody can make the database count anew with each look. */
const KEPT_MS = 10 * 60 * 1000;

/** The public page of outcomes: six national figures and the return curve, protected, without a script. */
@Controller()
export class OutcomesPageController {
  private kept: PublicFigures | undefined;
  private running: Promise<PublicFigures> | undefined;

  @Get('/outcomes')
  @Public('national figures under the disclosure rules; nothing about anybody')
  async outcomes(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const figures = await this.figures(ctx);
    const html = render({
      ...outcomesModel(figures, ctx.locale),
      locale: ctx.locale,
      path: request.url,
      title: outcomesTexts[ctx.locale].title,
      indexed: { description: outcomesTexts[ctx.locale].lead },
    });
    await reply.headers(pageHeaders).send(html);
  }

  /** Counted at most once in ten minutes, and once however many ask at the same moment. */
  private figures(ctx: Ctx): Promise<PublicFigures> {
    const age = ctx.clock.now().getTime() - (this.kept?.asOf.getTime() ?? -Infinity);
    if (this.kept && age >= 0 && age < KEPT_MS) return Promise.resolve(this.kept);
    this.running ??= publicFigures(ctx)
      .then((figures) => (this.kept = figures))
      .finally(() => (this.running = undefined));
    return this.running;
  }
}
