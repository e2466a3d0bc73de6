import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { stopDigestByLink } from '@enishi/alumni';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { secretPageHeaders } from '../pages/page-headers.js';
import { page } from '../pages/render-page.js';
import { digestTexts } from './locales/index.js';

const stopPage = page<{ token: string; isStopped: boolean; isTooOften: boolean }>(
  new URL('stop-page.hbs', import.meta.url),
  digestTexts,
);

/** The link in every digest that stops it. Looking changes nothing, however often a mail scanner looks. */
@Controller('digest/stop')
export class DigestController {
  @Get(':token')
  @Public('asks whether the digest shall stop; changes nothing, and looks the same for unknown links')
  async ask(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(ctx, request, reply, { token, isStopped: false, isTooOften: false });
  }

  /** RFC 8058: mail programs post `List-Unsubscribe=One-Click` from their own servers, without any cookie. */
  @Post(':token')
  @RouteConfig({ originExempt: 'one-click unsubscribe comes from the servers of mail providers' })
  @Public('stops the digest of the person that the link was sent to; no other right hangs on it')
  async stop(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { __typename: answer, retryAfterSeconds } = await stopDigestByLink(ctx, {
      token: token.slice(0, 200),
      ip: request.ip,
    });
    const isTooOften = answer === 'TooManyTries';
    if (isTooOften) void reply.header('retry-after', retryAfterSeconds ?? 600);
    // an unknown link gets the same answer: there is nothing left to stop
    await send(ctx, request, reply, { token, isStopped: !isTooOften, isTooOften });
  }
}

async function send(
  { locale }: Ctx,
  request: FastifyRequest,
  reply: FastifyReply,
  model: { token: string; isStopped: boolean; isTooOften: boolean },
): Promise<void> {
  const words = digestTexts[locale];
  const title = model.isStopped ? words.stopped : words.title;
  await reply
    .status(model.isTooOften ? 429 : 200)
    .headers(secretPageHeaders)
    .send(stopPage({ ...model, locale, path: request.url, title, noReferrer: true }));
}
