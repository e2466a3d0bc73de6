import { Allow, CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { isUuid, notFound } from '@enishi/platform';
import { openReport, openReportAsHost } from '@enishi/surveys';
import type { ReportOpened } from '@enishi/surveys';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { participationOfCertificate } from './certificate-code.queries.js';
import { respondentTexts } from './locales/index.js';
import { hostPage, startPage } from './other-pages.js';
import { languageCookie } from './form-cookies.js';
import { reportCookies } from './report-cookies.js';

type Fields = Record<string, unknown> | null | undefined;

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

/** A certificate's public code as printed in its QR code; anything else is no code. */
const certificateCode = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{6,64}$/.test(value) ? value : undefined;

/** Where a report begins: with a member ID, from a certificate, or by the host for an invitee. */
@Controller('report')
export class StartController {
  @Get()
  @Public('shows an empty form to everybody; nothing is looked up before the button is pressed')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = respondentTexts[ctx.locale];
    const notices = { ended: words.sessionEnded, later: words.savedForLater } as const;
    const why = query?.['why'];
    await reply.headers(pageHeaders).send(
      startPage({
        locale: ctx.locale,
        path: request.url,
        title: words.startTitle,
        notice: why === 'ended' || why === 'later' ? notices[why] : undefined,
        noticeTone: why === 'later' ? 'good' : 'warn',
        error: undefined,
        memberId: text(query?.['id']),
        certificate: certificateCode(query?.['certificate']),
      }),
    );
  }

  @Post()
  @Public('opens the report of a member ID or certificate; tries are limited and the answer tells nothing')
  async open(
    @CurrentCtx() ctx: Ctx,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const certificate = certificateCode(body?.['certificate']);
    const memberId = text(body?.['memberId']);
    const key = certificate
      ? { participationId: await participationOfCertificate(ctx, certificate) }
      : { memberId };
    const answer = await openReport(ctx, { with: key, ip: request.ip });
    if (answer.__typename === 'ReportOpened') return goOn(reply, answer, ctx, body?.['shared'] === '1');
    if (answer.__typename === 'TooManyTries') void reply.header('retry-after', answer.retryAfterSeconds);
    const words = respondentTexts[ctx.locale];
    await reply
      .status(answer.__typename === 'TooManyTries' ? 429 : 422)
      .headers(pageHeaders)
      .send(
        startPage({
          locale: ctx.locale,
          path: '/report',
          title: words.startTitle,
          notice: undefined,
          noticeTone: 'warn',
          error: answer.message,
          memberId,
          certificate: undefined,
        }),
      );
  }

  @Get('host/:reportId')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'SECRETARIAT', 'OFFICER')
  async showHost(
    @CurrentCtx() ctx: Ctx,
    @Param('reportId') reportId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(reportId)) throw notFound('report');
    const title = respondentTexts[ctx.locale].hostTitle;
    await reply
      .headers(pageHeaders)
      .send(hostPage({ locale: ctx.locale, path: request.url, title, reportId, error: undefined }));
  }

  @Post('host/:reportId')
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'SECRETARIAT', 'OFFICER')
  async openForHost(
    @CurrentCtx() ctx: Ctx,
    @Param('reportId') reportId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(reportId)) throw notFound('report');
    const answer = await openReportAsHost(ctx, { reportId });
    // Another person's answers must not stay on the office's computer.
    if (answer.__typename === 'ReportOpened') return goOn(reply, answer, ctx, true);
    const title = respondentTexts[ctx.locale].hostTitle;
    await reply
      .status(422)
      .headers(pageHeaders)
      .send(hostPage({ locale: ctx.locale, path: request.url, title, reportId, error: answer.message }));
  }
}

async function goOn(reply: FastifyReply, opened: ReportOpened, ctx: Ctx, isShared: boolean): Promise<void> {
  await reply
    .header('set-cookie', [
      reportCookies.hold(opened.token),
      reportCookies.shared(isShared),
      languageCookie(ctx.locale),
    ])
    .header('cache-control', 'no-store')
    .redirect('/report/form', 303);
}
