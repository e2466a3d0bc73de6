import { CurrentCtx, Public, endSessionCookieHeader, signOut } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from './sign-in-reply.js';
import { signOutPage } from './sign-in-pages.js';

/** The way out, without JavaScript. */
@Controller('sign-out')
export class SignOutController {
  @Get()
  @Public('shows a button; a stranger may see it')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, signOutPage({ locale: ctx.locale, path: request.url }));
  }

  @Post()
  @Public('ends the session that asks; for a stranger there is nothing to end')
  async signOut(@CurrentCtx() ctx: Ctx, @Res() reply: FastifyReply): Promise<void> {
    await signOut(ctx);
    await reply
      .header('set-cookie', endSessionCookieHeader())
      .header('cache-control', 'no-store')
      .header('clear-site-data', '"cache"')
      .redirect(`/sign-in?signed-out&lang=${ctx.locale}`, 303);
  }
}
