import { CurrentCtx, Public, askForPasskey, sessionCookieHeader, signInWithPasskey } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passkeyScript } from './passkey-script.js';
import { formText } from './form-text.js';
import type { FormFields } from './form-text.js';
import { statusOf } from './sign-in-reply.js';

/** Signing in with a passkey: JSON for the small script of the sign-in page. */
@Controller('sign-in')
export class PasskeySignInController {
  @Post('passkey/challenge')
  @Public('gives a challenge for a passkey; the same for everybody, and tries are limited')
  async challenge(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = await askForPasskey(ctx, { ip: request.ip });
    if (asked.__typename !== 'PasskeyAsked') return sendJson(reply, statusOf(asked), asked);
    await sendJson(reply, 200, { challengeId: asked.challengeId, options: asked.options });
  }

  @Post('passkey')
  @Public('signs in with a signature over the challenge')
  async spend(
    @CurrentCtx() ctx: Ctx,
    @Body() body: FormFields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const result = await signInWithPasskey(ctx, {
      challengeId: formText(body, 'challengeId', 100),
      response: formText(body, 'response', 20_000),
      next: body?.['return'],
      ip: request.ip,
      userAgent: request.headers['user-agent'],
    });
    if (result.__typename !== 'SignedIn') return sendJson(reply, statusOf(result), result);
    void reply.header('set-cookie', sessionCookieHeader(result.cookie));
    await sendJson(reply, 200, { next: result.nextPath });
  }

  @Get('script/:file')
  @Public('the script behind the passkey button')
  async script(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    if (!passkeyScript.href.endsWith(`/${file}`)) throw notFound('script');
    await reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(passkeyScript.body);
  }
}

async function sendJson(reply: FastifyReply, status: number, body: object): Promise<void> {
  await reply
    .status(status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(body);
}
