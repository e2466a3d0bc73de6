import { CurrentCtx, Public, emailAddress } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { confirmFormCode, handOnForm, requestFormCode, sendNewLink } from '@enishi/surveys';
import type { FormInHand } from '@enishi/surveys';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import { pageHeaders } from '../pages/page-headers.js';
import { textOf } from '../respondent/form-turn.js';
import type { Fields } from '../respondent/form-turn.js';
import { formInHand } from './form-in-hand.js';
import { followUpTexts } from './locales/index.js';
import { surveyCookies } from './survey-cookies.js';
import { codePage, handOnPage, messagePage, newLinkPage } from './survey-pages.js';

/** Who may see and answer a form: the code, a colleague's link, a new link by mail. */
@Controller('survey')
export class HandOverController {
  @Get('code')
  @Public('offers the browser that holds a form a code to the address that we wrote to; changes nothing')
  async showCode(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await formInHand(ctx, request, query);
    if (!form || form.isVerified)
      return leadTo(reply, form ? `/survey/form?case=${form.assignmentId}` : '/survey');
    await sendCodePage(ctx, reply, form.assignmentId, {});
  }

  @Post('code')
  @Public('mails the code of the form whose cookie is sent, or tries one; both are limited')
  async takeCode(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const form = await formInHand(ctx, request, query);
    if (!token || !form) return leadTo(reply, '/survey');
    const { ip } = request;
    const sentTo = textOf(body?.['sentTo']).slice(0, 100);
    if (body?.['go'] === 'confirm') {
      const answer = await confirmFormCode(ctx, { token, code: textOf(body['code']).slice(0, 40), ip });
      if (answer.__typename === 'FormCodeConfirmed')
        return leadTo(reply, `/survey/form?case=${form.assignmentId}`);
      return sendCodePage(ctx, reply, form.assignmentId, {
        sentTo: answer.__typename === 'FormCodeWrong' ? sentTo : '',
        error: answer.message,
      });
    }
    const answer = await requestFormCode(ctx, { token, ip });
    if (answer.__typename === 'FormSessionEnded') return leadTo(reply, '/survey');
    return answer.__typename === 'FormCodeSent'
      ? sendCodePage(ctx, reply, form.assignmentId, { sentTo: answer.to })
      : sendCodePage(ctx, reply, form.assignmentId, { sentTo, error: answer.message });
  }

  @Get('hand-on')
  @Public('offers the browser that holds a form a link for a colleague; changes nothing')
  async showHandOn(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await formInHand(ctx, request, query);
    if (!form || !canHandOn(form)) return leadTo(reply, '/survey');
    await sendHandOn(ctx, reply, form, {});
  }

  @Post('hand-on')
  @Public('makes a colleague’s link to the form whose cookie is sent; it is recorded')
  async handOn(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const form = await formInHand(ctx, request, query);
    if (!token || !form || !canHandOn(form)) return leadTo(reply, '/survey');
    const address = textOf(body?.['address']).trim().slice(0, 254);
    const answer = await handOnForm(ctx, { token, caseId: form.assignmentId, address });
    if (answer.__typename === 'FormSessionEnded') return leadTo(reply, '/survey');
    return answer.__typename === 'FormHandedOn'
      ? sendHandOn(ctx, reply, form, { address, link: answer.link, mailedTo: answer.mailedTo })
      : sendHandOn(ctx, reply, form, { address, error: answer.message });
  }

  @Get('new-link')
  @Public('asks for the address to which a new link goes; the same for everybody')
  async askNewLink(@CurrentCtx() ctx: Ctx, @Res() reply: FastifyReply): Promise<void> {
    await sendNewLinkPage(ctx, reply, {});
  }

  @Post('new-link')
  @Public(
    'mails a new link to an address that is asked in an open survey; one answer for every address, limited',
  )
  async newLink(
    @CurrentCtx() ctx: Ctx,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = followUpTexts[ctx.locale];
    const typed = textOf(body?.['address']).slice(0, 400);
    const address = emailAddress.safeParse(typed);
    if (!address.success)
      return sendNewLinkPage(ctx, reply, { status: 422, address: typed, error: words.notAnAddress });
    const answer = await sendNewLink(ctx, { address: address.data, ip: request.ip });
    if (answer.__typename === 'TooManyTries') {
      void reply.header('retry-after', answer.retryAfterSeconds);
      return sendNewLinkPage(ctx, reply, { status: 429, address: typed, error: answer.message });
    }
    await reply
      .status(200)
      .headers(pageHeaders)
      .send(
        messagePage({
          locale: ctx.locale,
          path: '/survey/new-link',
          title: words.linkAskedTitle,
          paragraphs: [words.linkAskedLead],
        }),
      );
  }
}

/** A colleague's link makes no further ones. */
const canHandOn = ({ audience, via, state }: FormInHand): boolean =>
  audience === 'HOSTS' && via !== 'COLLEAGUE' && state !== 'TEST';

async function sendCodePage(
  ctx: Ctx,
  reply: FastifyReply,
  caseId: string,
  { sentTo = '', error }: { sentTo?: string; error?: string },
): Promise<void> {
  const words = followUpTexts[ctx.locale];
  const own = `case=${caseId}`;
  await reply
    .status(error ? 422 : 200)
    .headers(pageHeaders)
    .send(
      codePage({
        locale: ctx.locale,
        path: `/survey/code?${own}`,
        title: words.codeTitle,
        action: `/survey/code?${own}`,
        sentTo,
        error,
        skip: `/survey/form?${own}`,
      }),
    );
}

async function sendHandOn(
  ctx: Ctx,
  reply: FastifyReply,
  form: { assignmentId: string; cases: readonly { id: string; planTitle: string | null }[] },
  {
    address = '',
    link,
    mailedTo = null,
    error,
  }: { address?: string; link?: string; mailedTo?: string | null; error?: string },
): Promise<void> {
  const words = followUpTexts[ctx.locale];
  const own = `case=${form.assignmentId}`;
  const planTitle = form.cases.find(({ id }) => id === form.assignmentId)?.planTitle ?? null;
  const mail = new URLSearchParams({
    subject: words.handOnSubject,
    body: `${words.handOnBody}\r\n${planTitle ?? ''}\r\n\r\n${link ?? ''}\r\n`,
  });
  await reply
    .status(error ? 422 : 200)
    .headers(pageHeaders)
    .send(
      handOnPage({
        locale: ctx.locale,
        path: `/survey/hand-on?${own}`,
        title: words.handOnTitle,
        planTitle,
        action: `/survey/hand-on?${own}`,
        address,
        error,
        link,
        mailedTo,
        // mail programs read "+" as a plus, so spaces are written out
        mailto:
          link &&
          `mailto:${encodeURIComponent(address)}?${mail.toString().replaceAll('+', '%20').replaceAll('&', '&amp;')}`,
        back: { href: `/survey/form?${own}`, label: words.back },
      }),
    );
}

async function sendNewLinkPage(
  ctx: Ctx,
  reply: FastifyReply,
  { status = 200, address = '', error }: { status?: number; address?: string; error?: string },
): Promise<void> {
  const words = followUpTexts[ctx.locale];
  await reply
    .status(status)
    .headers(pageHeaders)
    .send(
      newLinkPage({
        locale: ctx.locale,
        path: '/survey/new-link',
        title: words.linkGoneTitle,
        lead: words.linkGoneLead,
        address,
        error,
      }),
    );
}
