import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { isUuid, notFound } from '@enishi/platform';
import { deviceClass, openFormFromAccount, readForm } from '@enishi/surveys';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import { pageHeaders } from '../pages/page-headers.js';
import { languageCookie } from '../respondent/form-cookies.js';
import { textOf } from '../respondent/form-turn.js';
import type { Fields } from '../respondent/form-turn.js';
import { leadElsewhere } from './form-in-hand.js';
import { followUpTexts } from './locales/index.js';
import { surveyCookies } from './survey-cookies.js';
import { messagePage } from './survey-pages.js';

/** From the signed-in area to the form: the account is the proof, and no ticket travels in an address. */
@Controller('survey')
export class EnterController {
  @Post('enter')
  @Allow('MEMBER', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async enter(
    @CurrentCtx() ctx: Ctx,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const assignmentId = textOf(body?.['assignmentId']);
    if (!isUuid(assignmentId)) throw notFound('follow-up');
    const device = deviceClass(request.headers['user-agent']);
    const opened = await openFormFromAccount(ctx, { assignmentId, device });
    if (opened.__typename !== 'LinkOpened') {
      const words = followUpTexts[ctx.locale];
      const page = messagePage({
        locale: ctx.locale,
        path: '/survey',
        title: opened.__typename === 'FormHeldBack' ? words.heldTitle : words.closedTitle,
        paragraphs: [opened.message],
      });
      return void (await reply
        .status(opened.__typename === 'FormHeldBack' ? 403 : 410)
        .headers(pageHeaders)
        .send(page));
    }
    const form = await readForm(ctx, opened.token, assignmentId);
    void reply.header('set-cookie', [surveyCookies.hold(opened.token), languageCookie(ctx.locale)]);
    return leadTo(reply, leadElsewhere(form) ?? `/survey/form?case=${assignmentId}`);
  }
}
