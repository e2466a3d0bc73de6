import { CurrentCtx, Public, networkPrefix } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { checkAppreciation, checkCertificate } from '@enishi/certificates';
import { AppError } from '@enishi/platform';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { checkFormPage, checkedAppreciationPage, checkedPage } from './check-pages.js';

/** The public page behind the QR code of every certificate. No account, no JavaScript. */
@Controller()
export class CheckController {
  @Get('verify')
  @Public('a form for the code of a certificate')
  async form(
    @CurrentCtx() ctx: Ctx,
    @Query('code') code: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (typeof code === 'string' && code.trim() !== '') {
      const plain =
        code
          .normalize('NFKC')
          .replace(/[^A-Za-z0-9]/g, '')
          .slice(0, 64) || '-';
      await reply.redirect(`/verify/${plain}?lang=${ctx.locale}`, 303);
      return;
    }
    await reply.headers(pageHeaders).send(checkFormPage({ locale: ctx.locale, path: request.url }));
  }

  @Get('c/:code')
  @Public('the short way to the check page')
  async short(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(`/verify/${encodeURIComponent(code)}`, 302);
  }

  @Get('verify/:code')
  @Public(
    'anybody who holds the paper may check it; shows initials only, unknown codes get one answer, tries are limited',
  )
  async check(
    @CurrentCtx() ctx: Ctx,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = { locale: ctx.locale, path: request.url };
    const certificate = await checked(ctx, code, request.ip);
    void reply.headers(pageHeaders);
    if (certificate === 'too-many') {
      void reply.status(429).header('retry-after', 900);
      await reply.send(checkFormPage({ ...place, path: '/verify', error: 'tooMany' }));
      return;
    }
    if (certificate) {
      await reply.send(checkedPage({ ...place, code, certificate }));
      return;
    }
    const appreciation = await checkAppreciation(ctx, code);
    if (appreciation) await reply.send(checkedAppreciationPage({ ...place, appreciation }));
    else {
      // the address is left out, so that the answer to every guess is the same to the byte
      await reply.status(404).send(checkFormPage({ ...place, path: '/verify', error: 'unknown' }));
    }
  }
}

async function checked(ctx: Ctx, code: string, ip: string) {
  try {
    return await checkCertificate(ctx, { code, network: networkPrefix(ip) });
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') return 'too-many' as const;
    throw error;
  }
}
