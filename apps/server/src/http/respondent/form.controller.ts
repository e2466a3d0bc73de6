import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { isLocale } from '@enishi/platform';
import { changesBetween, checkAnswers } from '@enishi/questionnaire';
import type { AnswerProblem, RoutePage } from '@enishi/questionnaire';
import { presentCompletionReport, readReport, saveDraft, submitReport } from '@enishi/surveys';
import type { ReportInHand } from '@enishi/surveys';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import { pageHeaders } from '../pages/page-headers.js';
import { formPages } from './form-pages.js';
import { textOf, turnOf } from './form-turn.js';
import type { Fields } from './form-turn.js';
import { respondentTexts } from './locales/index.js';
import { donePage } from './other-pages.js';
import { languageCookie } from './form-cookies.js';
import { reportCookies } from './report-cookies.js';
import { openFormOf, reportKind } from './report-kind.js';

const pages = formPages(reportKind);

const HANDED_IN = new Set(['SUBMITTED', 'ACCEPTED']);

/** The form as pages, one question group each, for every browser; the script only adds to it. */
@Controller('report')
export class FormController {
  @Get('form')
  @Public('the cookie of one report is the right to see its page; without it one is led to the start')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reportInHand(ctx, request);
    if (!report) return leadTo(reply, '/report?why=ended');
    if (HANDED_IN.has(report.state)) return leadTo(reply, '/report/done');
    if (isLocale(query?.['lang'])) void reply.header('set-cookie', languageCookie(query['lang']));
    const form = openFormOf(report, ctx.locale);
    const way = form.routeWith(report.answers).pages;
    const wanted = query?.['page'] ?? report.place;
    const current = way.find(({ name }) => name === wanted) ?? way[0];
    if (!current) return leadTo(reply, '/report');
    const problems = query?.['check'] === '1' ? openProblems(report) : [];
    await sendForm(reply, ctx, { form, current, problems });
  }

  @Post('form')
  @Public('saves one page of the report whose cookie is sent, and leads on')
  async take(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = reportCookies.tokenOf(request);
    const report = await this.reportInHand(ctx, request);
    if (!token || !report) return leadTo(reply, '/report?why=ended');
    if (HANDED_IN.has(report.state)) return leadTo(reply, '/report/done');
    const locale = isLocale(body?.['lang']) ? body['lang'] : ctx.locale;
    const form = openFormOf(report, locale);
    const turn = turnOf(form, query?.['page'], body);
    if (!turn) return leadTo(reply, '/report/form');
    const { answers, current, step } = turn;
    const saved = await saveDraft(ctx, {
      token,
      base: report.version,
      changes: changesBetween(report.answers, answers),
      place: step.to?.name ?? current.name,
      language: locale,
    });
    if (saved.__typename === 'ReportSessionEnded') return leadTo(reply, '/report?why=ended');
    if (saved.__typename === 'ReportAlreadySubmitted') return leadTo(reply, '/report/done');
    const after = { ...report, answers, version: saved.version };
    if (isLocale(body?.['lang'])) void reply.header('set-cookie', languageCookie(locale));
    if (step.kind === 'later') {
      if (reportCookies.isShared(request)) void reply.header('set-cookie', reportCookies.forget());
      return leadTo(reply, '/report?why=later');
    }
    if (step.kind === 'correct')
      return sendForm(reply, ctx, { form: { ...form, answers }, current, ...step });
    if (step.to) return leadTo(reply, `/report/form?page=${step.to.name}`);
    return this.send(ctx, reply, after, { token, key: textOf(body?.['key']), language: locale });
  }

  @Get('whole')
  @Public('the empty form in one document, the same for everybody')
  async whole(@CurrentCtx() ctx: Ctx, @Res() reply: FastifyReply): Promise<void> {
    await reply
      .headers({ ...pageHeaders, 'cache-control': 'no-cache' })
      .send(pages.wholePage(presentCompletionReport, ctx.locale));
  }

  @Get('done')
  @Public('shows the receipt to the browser that handed in')
  async done(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reportInHand(ctx, request);
    if (!report) return leadTo(reply, '/report');
    if (!report.receiptNumber || !HANDED_IN.has(report.state)) return leadTo(reply, '/report/form');
    const words = respondentTexts[ctx.locale];
    const isProxy = report.via === 'HOST_PROXY';
    const title = isProxy ? words.doneProxyTitle : words.doneTitle;
    const html = donePage({
      locale: ctx.locale,
      path: request.url,
      title,
      receiptNumber: report.receiptNumber,
      isProxy,
    });
    await reply.headers(pageHeaders).send(html);
  }

  private async reportInHand(ctx: Ctx, request: FastifyRequest): Promise<ReportInHand | undefined> {
    const token = reportCookies.tokenOf(request);
    return token ? readReport(ctx, token) : undefined;
  }

  private async send(
    ctx: Ctx,
    reply: FastifyReply,
    report: ReportInHand,
    how: { token: string; key: string; language: string },
  ): Promise<void> {
    const key = /^[\w-]{16,64}$/.test(how.key) ? how.key : how.token.slice(0, 32);
    const answer = await submitReport(ctx, { ...how, key, answers: report.answers });
    if (answer.__typename === 'AnswersIncomplete') {
      const form = openFormOf(report, ctx.locale);
      const way = form.routeWith(report.answers).pages;
      const isHere = ({ questions }: RoutePage) =>
        questions.some(({ name }) => answer.problems.some(({ question }) => question === name));
      const current = way.find(isHere) ?? way[0];
      if (current) return sendForm(reply, ctx, { form, current, problems: answer.problems });
    }
    return leadTo(reply, answer.__typename === 'ReportSessionEnded' ? '/report?why=ended' : '/report/done');
  }
}

function openProblems(report: ReportInHand): readonly AnswerProblem[] {
  const checked = checkAnswers(report.instrument.questionnaire, report.answers);
  return checked.complete ? [] : checked.problems;
}

async function sendForm(
  reply: FastifyReply,
  ctx: Ctx,
  input: Omit<Parameters<typeof pages.formPage>[0], 'locale'> & { problems: readonly AnswerProblem[] },
): Promise<void> {
  await reply
    .status(input.problems.length > 0 ? 422 : 200)
    .headers(pageHeaders)
    .send(pages.formPage({ locale: ctx.locale, ...input }));
}
