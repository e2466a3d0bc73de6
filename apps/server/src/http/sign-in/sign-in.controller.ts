import {
  CODE_MINUTES,
  CurrentCtx,
  Public,
  requestSignIn,
  safeNextPath,
  signInSettings,
  spendSignInCode,
} from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOfMe } from './address-of-me.js';
import { formText } from './form-text.js';
import type { FormFields } from './form-text.js';
import { codePage, signInPage } from './sign-in-pages.js';
import { askedSignInFrom, askedSignInHeader } from './sign-in-request-cookie.js';
import { sendPage, sendSignedIn } from './sign-in-reply.js';

/** Asking for the mail and typing its code. */
@Controller('sign-in')
export class SignInController {
  @Get()
  @Public('the page on which anybody asks for a sign-in mail')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Query() query: FormFields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const next = safeNextPath(query?.['return']);
    const signedOut = query?.['signed-out'] !== undefined;
    const me = await addressOfMe(ctx);
    await sendPage(reply, signInPage({ locale: ctx.locale, path: request.url, next, me, signedOut }));
  }

  @Post()
  @Public('asks for a sign-in mail; the answer is the same for every address, and tries are limited')
  async ask(
    @CurrentCtx() ctx: Ctx,
    @Body() body: FormFields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const email = formText(body, 'email', 400);
    const next = safeNextPath(body?.['return']);
    const asked = await requestSignIn(ctx, { email, next, ip: request.ip });
    if (asked.__typename !== 'SignInRequested') {
      const place = { locale: ctx.locale, path: `/sign-in?return=${encodeURIComponent(next)}` };
      return sendPage(reply, signInPage({ ...place, next, email, me: undefined, error: asked }), asked);
    }
    await reply
      .header('set-cookie', askedSignInHeader({ requestToken: asked.requestToken, email: asked.email, next }))
      .header('cache-control', 'no-store')
      .redirect(`/sign-in/code?lang=${ctx.locale}`, 303);
  }

  @Get('code')
  @Public('the page on which the six digits of a sign-in mail are typed')
  async showCode(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedSignInFrom(request.headers.cookie);
    if (!asked) return toStart(reply, ctx);
    const { email, next } = asked;
    await sendPage(reply, codePage({ ...codeView(ctx), path: request.url, email, next }));
  }

  @Post('code')
  @Public('signs in with the six digits of a mail; five tries per mail, and tries are limited')
  async spendCode(
    @CurrentCtx() ctx: Ctx,
    @Body() body: FormFields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedSignInFrom(request.headers.cookie);
    if (!asked) return toStart(reply, ctx);
    const { requestToken, email, next } = asked;
    const result = await spendSignInCode(ctx, {
      requestToken,
      code: formText(body, 'code', 40),
      ip: request.ip,
      userAgent: request.headers['user-agent'],
    });
    if (result.__typename === 'SignedIn') return sendSignedIn(reply, result);
    const view = { ...codeView(ctx), path: '/sign-in/code', email, next, error: result };
    await sendPage(reply, codePage(view), result);
  }
}

function codeView(ctx: Ctx) {
  return { locale: ctx.locale, minutes: CODE_MINUTES, devMailbox: signInSettings().development };
}

/** Nothing was asked for in this browser, or too long ago: begin again. */
async function toStart(reply: FastifyReply, ctx: Ctx): Promise<void> {
  await reply.redirect(`/sign-in?lang=${ctx.locale}`, 303);
}
