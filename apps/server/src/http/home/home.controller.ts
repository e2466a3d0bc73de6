import { existsSync } from 'node:fs';
import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { distPath } from '@enishi/platform';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { page } from '../pages/render-page.js';
import { pageHeaders } from '../pages/page-headers.js';
import { APP_HEADERS } from '../web/serve-web.js';
import { homeTexts } from './texts.js';

const render = page<{ reportPath: string; verifyPath: string }>(
  new URL('home-page.hbs', import.meta.url),
  homeTexts,
);

/** The start page: three ways in for people without a session, the member area for everybody else. */
@Controller()
export class HomeController {
  @Get('/')
  @Public('the start page says what the club is and leads on; it shows nothing about anybody')
  async home(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // a server that was built without the member area still says what it is
    if (ctx.actor.kind === 'account' && existsSync(distPath('web', 'index.html'))) {
      await reply.headers(APP_HEADERS).sendFile('index.html');
      return;
    }
    const html = render({
      locale: ctx.locale,
      path: request.url,
      title: homeTexts[ctx.locale].pageTitle,
      indexed: { description: homeTexts[ctx.locale].lead },
      reportPath: '/report',
      verifyPath: '/verify',
    });
    await reply.headers(pageHeaders).send(html);
  }
}
