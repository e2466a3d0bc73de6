import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { isLocale } from '@enishi/platform';
import { changesBetween, checkAnswers, problemsOf, readForm } from '@enishi/questionnaire';
import type { AnswerProblem, Answers, Question, RoutePage } from '@enishi/questionnaire';
import { readReport, saveDraft, submitReport } from '@enishi/surveys';
import type { ReportInHand } from '@enishi/surveys';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { formPage, wholePage } from './form-pages.js';
import { formRoute } from './form-route.js';
import { respondentTexts } from './locales/index.js';
import { donePage } from './other-pages.js';
import { forgetReportCookie, isSharedDevice, languageCookie, reportTokenOf } from './report-cookie.js';

type Fields = Record<string, unknown> | null | undefined;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const placeOf = (page: RoutePage): string => `/report/form?page=${page.name}`;

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
    const { pages } = formRoute(report.instrument.questionnaire, report.answers, report.via);
    const wanted = query?.['page'] ?? report.place;
    const current = pages.find(({ name }) => name === wanted) ?? pages[0];
    if (!current) return leadTo(reply, '/report');
    const problems = query?.['check'] === '1' ? openProblems(report) : [];
    await sendForm(reply, ctx, { report, current, problems });
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
    const token = reportTokenOf(request);
    const report = await this.reportInHand(ctx, request);
    if (!token || !report) return leadTo(reply, '/report?why=ended');
    if (HANDED_IN.has(report.state)) return leadTo(reply, '/report/done');
    const locale = isLocale(body?.['lang']) ? body['lang'] : ctx.locale;
    const { questionnaire } = report.instrument;
    const shown = textOf(body?.['shown'])
      .split(' ')
      .flatMap((name) => questionnaire.byName.get(name) ?? []);
    const answers = readForm(shown, fieldsOf(body), report.answers);
    const { pages } = formRoute(questionnaire, answers, report.via);
    const at = Math.max(
      0,
      pages.findIndex(({ name }) => name === query?.['page']),
    );
    const current = pages[at];
    if (!current) return leadTo(reply, '/report/form');
    const step = stepOf(body, { current, answers, shown, before: pages[at - 1], after: pages[at + 1] });
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
      if (isSharedDevice(request)) void reply.header('set-cookie', forgetReportCookie());
      return leadTo(reply, '/report?why=later');
    }
    if (step.kind === 'correct') return sendForm(reply, ctx, { report: after, current, ...step });
    if (step.to) return leadTo(reply, placeOf(step.to));
    return this.send(ctx, reply, after, { token, key: textOf(body?.['key']), language: locale });
  }

  @Get('whole')
  @Public('the empty form in one document, the same for everybody')
  async whole(@CurrentCtx() ctx: Ctx, @Res() reply: FastifyReply): Promise<void> {
    await reply.headers({ ...pageHeaders, 'cache-control': 'no-cache' }).send(wholePage(ctx.locale));
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
    const token = reportTokenOf(request);
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
      const { pages } = formRoute(report.instrument.questionnaire, report.answers, report.via);
      const isHere = ({ questions }: RoutePage) =>
        questions.some(({ name }) => answer.problems.some(({ question }) => question === name));
      const current = pages.find(isHere) ?? pages[0];
      if (current) return sendForm(reply, ctx, { report, current, problems: answer.problems });
    }
    return leadTo(reply, answer.__typename === 'ReportSessionEnded' ? '/report?why=ended' : '/report/done');
  }
}

type Step =
  | { kind: 'go'; to: RoutePage }
  | { kind: 'send'; to: undefined }
  | { kind: 'later'; to: undefined }
  | { kind: 'correct'; to: undefined; problems: readonly AnswerProblem[]; hasMoreQuestions: boolean };

/** Where the pressed button leads. Only going on asks for answers; everything else keeps them as they are. */
function stepOf(
  body: Fields,
  page: {
    current: RoutePage;
    answers: Answers;
    shown: readonly Question[];
    before: RoutePage | undefined;
    after: RoutePage | undefined;
  },
): Step {
  const { current, answers, shown } = page;
  if (isLocale(body?.['lang'])) return { kind: 'go', to: current };
  if (body?.['go'] === 'back') return { kind: 'go', to: page.before ?? current };
  if (body?.['go'] === 'later') return { kind: 'later', to: undefined };
  const problems = problemsOf(current.questions, answers);
  const hasMoreQuestions = current.questions.some((question) => !shown.includes(question));
  if (problems.length === 0 && !hasMoreQuestions)
    return page.after ? { kind: 'go', to: page.after } : { kind: 'send', to: undefined };
  // New questions are first shown, then insisted on.
  const known = problems.filter(({ question }) => shown.some(({ name }) => name === question));
  return { kind: 'correct', to: undefined, problems: known, hasMoreQuestions };
}

function openProblems(report: ReportInHand): readonly AnswerProblem[] {
  const checked = checkAnswers(report.instrument.questionnaire, report.answers);
  return checked.complete ? [] : checked.problems;
}

async function sendForm(
  reply: FastifyReply,
  ctx: Ctx,
  input: {
    report: ReportInHand;
    current: RoutePage;
    problems: readonly AnswerProblem[];
    hasMoreQuestions?: boolean;
  },
): Promise<void> {
  await reply
    .status(input.problems.length > 0 ? 422 : 200)
    .headers(pageHeaders)
    .send(formPage({ locale: ctx.locale, ...input }));
}

/** 303, so that going back or reloading sends nothing twice. */
async function leadTo(reply: FastifyReply, place: string): Promise<void> {
  await reply.header('cache-control', 'no-store').redirect(place, 303);
}

/** Values of a posted form, whichever way the parser gives one or several. */
function fieldsOf(body: Fields): (name: string) => readonly string[] {
  return (name) => {
    const value = body && Object.hasOwn(body, name) ? body[name] : undefined;
    return [value].flat().filter((one): one is string => typeof one === 'string');
  };
}
