import { CurrentCtx, Public, lookAtSignInLink, spendDemoSignInLink, spendSignInLink } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { expiredPage, linkPage } from './sign-in-pages.js';
import { sendPage, sendSignedIn } from './sign-in-reply.js';

/** The links of sign-in mails, and of demo accounts in development. */
@Controller('sign-in')
export class SignInLinkController {
  @Get('link/:token')
  @Public('shows a button and spends nothing, because mail scanners open links')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const live = await lookAtSignInLink(ctx, token);
    const place = { locale: ctx.locale, path: request.url };
    if (!live) return sendPage(reply, expiredPage(place));
    await sendPage(reply, linkPage({ ...place, maskedEmail: live.maskedEmail }));
  }

  @Post('link/:token')
  @Public('signs in with the link of a mail, once; whoever holds the mailbox holds the link')
  async spend(
    @CurrentCtx() ctx: Ctx,
    @Param('token') linkToken: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const userAgent = request.headers['user-agent'];
    const result = await spendSignInLink(ctx, { linkToken, ip: request.ip, userAgent });
    if (result.__typename === 'SignedIn') return sendSignedIn(reply, result);
    const error = result.__typename === 'TooManyTries' ? result : undefined;
    await sendPage(reply, expiredPage({ locale: ctx.locale, path: request.url, error }), result);
  }

  @Get('demo/:ticket')
  @Public('one-click sign-in of the demo accounts; in production there is no such page')
  async demo(
    @CurrentCtx() ctx: Ctx,
    @Param('ticket') ticket: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendSignedIn(
      reply,
      await spendDemoSignInLink(ctx, { ticket, userAgent: request.headers['user-agent'] }),
    );
  }
}
