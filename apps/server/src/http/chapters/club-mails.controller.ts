import { CurrentCtx, Public, networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { stopMailsByLink } from '@enishi/alumni';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { secretPageHeaders } from '../pages/page-headers.js';
import { page } from '../pages/render-page.js';
import { clubMailsTexts } from './locales/index.js';

const render = page<{ lead: string; action: string | null }>(
  new URL('club-mails-page.hbs', import.meta.url),
  clubMailsTexts,
);
const TOKEN = /^[\w-]{20,80}$/;

/** The page at the foot of every club mail: looking changes nothing, the button stops the mails for good. */
@Controller('club-mails')
export class ClubMailsController {
  @Get(':token')
  @Public('asks whether club mails shall stop; changes nothing, and looks the same for unknown links')
  async ask(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = clubMailsTexts[ctx.locale];
    const action = TOKEN.test(token) ? `/club-mails/${token}?lang=${ctx.locale}` : '/club-mails/-';
    await send(ctx, reply, words.title, words.lead, action);
  }

  /** RFC 8058: mail programs post `List-Unsubscribe=One-Click` from their own servers, without any cookie. */
  @Post(':token')
  @RouteConfig({ originExempt: 'one-click unsubscribe comes from the servers of mail providers' })
  @Public('stops club mails to the person named in the link that we made; no other right hangs on it')
  async stop(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = clubMailsTexts[ctx.locale];
    const allowance = await takeAllowance(ctx, [
      { purpose: 'club-mails.stop', key: networkPrefix(request.ip), limit: 300, windowSeconds: 600 },
    ]);
    if (!allowance.allowed) {
      void reply.status(429).header('retry-after', allowance.retryAfterSeconds);
      return send(ctx, reply, words.title, words.tooMany, null);
    }
    if (TOKEN.test(token)) await stopMailsByLink(ctx, { token });
    // an unknown link gets the same answer: there is nothing left to stop
    await send(ctx, reply, words.stoppedTitle, words.stoppedLead, null);
  }
}

async function send(
  ctx: Ctx,
  reply: FastifyReply,
  title: string,
  lead: string,
  action: string | null,
): Promise<void> {
  // Nest would answer a POST with 201
  if (reply.statusCode === 201) void reply.status(200);
  await reply
    .headers(secretPageHeaders)
    // not the address itself: the language switch would carry it on
    .send(
      render({ locale: ctx.locale, path: action ?? '/club-mails/-', title, lead, action, noReferrer: true }),
    );
}
