import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { isLocale, notFound } from '@enishi/platform';
import { changesBetween } from '@enishi/questionnaire';
import type { AnswerProblem, RoutePage } from '@enishi/questionnaire';
import { loadInstrument, saveFormDraft, stopMeasuring, submitForm } from '@enishi/surveys';
import type { FormInHand } from '@enishi/surveys';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import { pageHeaders } from '../pages/page-headers.js';
import { languageCookie } from '../respondent/form-cookies.js';
import { openProblems } from '../respondent/form-problems.js';
import { formPages } from '../respondent/form-pages.js';
import { textOf, turnOf } from '../respondent/form-turn.js';
import type { Fields } from '../respondent/form-turn.js';
import { caseOf, formInHand, leadElsewhere } from './form-in-hand.js';
import { searchInstitutions } from './institution-search.queries.js';
import { surveyCookies } from './survey-cookies.js';
import { openFormOf, surveyKind } from './survey-kind.js';

const pages = formPages(surveyKind);

/** What an institution picker shows at once. */
const SUGGESTIONS = 8;

/** The questions as pages, one group each, for every browser; the script only adds to it. */
@Controller('survey')
export class FollowUpFormController {
  @Get('form')
  @Public('the cookie of a form is the right to see its page; without it one is led to the link')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await formInHand(ctx, request, query);
    const elsewhere = leadElsewhere(form);
    if (!form || elsewhere) return leadTo(reply, elsewhere ?? '/survey');
    if (isLocale(query?.['lang'])) void reply.header('set-cookie', languageCookie(query['lang']));
    const open = openFormOf(form, ctx.locale);
    if (query?.['page'] === 'review') return sendReview(reply, ctx, form);
    const way = open.routeWith(form.answers).pages;
    const wanted = query?.['page'] ?? form.place;
    const current = way.find(({ name }) => name === wanted) ?? way[0];
    if (!current) return leadTo(reply, '/survey');
    const problems = query?.['check'] === '1' ? openProblems(open) : [];
    await sendPage(reply, ctx, { form: open, current, problems });
  }

  @Post('form')
  @Public('saves one page of the form whose cookie is sent, and leads on')
  async take(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const form = await formInHand(ctx, request, query);
    const elsewhere = leadElsewhere(form);
    if (!token || !form || elsewhere) return leadTo(reply, elsewhere ?? '/survey');
    const locale = isLocale(body?.['lang']) ? body['lang'] : ctx.locale;
    const open = openFormOf(form, locale);
    const turn = turnOf(open, query?.['page'], body);
    if (!turn) return leadTo(reply, '/survey');
    const { answers, current, step } = turn;
    const saved = await saveFormDraft(ctx, {
      token,
      ...caseOf(form),
      base: form.version,
      changes: changesBetween(form.answers, answers),
      place: step.to?.name ?? current.name,
      language: locale,
    });
    if (saved.__typename !== 'DraftSaved') return leadTo(reply, '/survey');
    if (isLocale(body?.['lang'])) void reply.header('set-cookie', languageCookie(locale));
    const at = (place: string) => `/survey/form?case=${form.assignmentId}&page=${place}`;
    if (step.kind === 'correct')
      return sendPage(reply, ctx, { form: { ...open, answers }, current, ...step });
    if (step.kind === 'stay') return leadTo(reply, `${at(current.name)}#${step.anchor}`);
    if (step.kind === 'later') {
      if (surveyCookies.isShared(request)) void reply.header('set-cookie', surveyCookies.forget());
      return leadTo(reply, `/survey/later?until=${form.campaign.closesOn}`);
    }
    if (step.kind === 'unmeasured') await stopMeasuring(ctx, { token, ...caseOf(form) });
    return leadTo(reply, at(step.to?.name ?? 'review'));
  }

  @Get('review')
  @Public('shows the browser that holds a form its answers before they are sent')
  review(@Query() query: Fields, @Res() reply: FastifyReply): Promise<void> {
    return leadTo(reply, `/survey/form?case=${encodeURIComponent(textOf(query?.['case']))}&page=review`);
  }

  @Post('review')
  @Public('hands in the form whose cookie is sent, once per key')
  async send(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const form = await formInHand(ctx, request, query);
    if (!token || !form) return leadTo(reply, '/survey');
    const own = `case=${form.assignmentId}`;
    if (isLocale(body?.['lang'])) {
      void reply.header('set-cookie', languageCookie(body['lang']));
      return leadTo(reply, `/survey/form?${own}&page=review`);
    }
    const way = openFormOf(form, ctx.locale).routeWith(form.answers).pages;
    if (body?.['go'] === 'back') return leadTo(reply, `/survey/form?${own}&page=${way.at(-1)?.name ?? ''}`);
    if (body?.['go'] === 'later') return leadTo(reply, `/survey/later?until=${form.campaign.closesOn}`);
    if (body?.['go'] === 'unmeasured') {
      await stopMeasuring(ctx, { token, ...caseOf(form) });
      return leadTo(reply, `/survey/form?${own}&page=review`);
    }
    const key = textOf(body?.['key']);
    const answer = await submitForm(ctx, {
      token,
      ...caseOf(form),
      key: /^[\w-]{16,64}$/.test(key) ? key : token.slice(0, 32),
      // read a moment ago: what a colleague saves in between counts as well
      base: form.version,
      unsaved: [],
      answers: form.answers,
      language: ctx.locale,
    });
    if (answer.__typename === 'AnswersIncomplete') return sendReview(reply, ctx, form, answer.problems);
    if (answer.__typename === 'FormSessionEnded') return leadTo(reply, '/survey');
    return leadTo(reply, form.state === 'TEST' ? '/survey/done' : `/survey/done?${own}`);
  }

  @Get('whole')
  @Public('the empty form in one document, the same for everybody')
  async whole(@CurrentCtx() ctx: Ctx, @Query() query: Fields, @Res() reply: FastifyReply): Promise<void> {
    const [, code, version] = /^([\w-]{1,40})\.(\d{1,4})$/.exec(textOf(query?.['form'])) ?? [];
    if (!code) throw notFound('form');
    const instrument = await loadInstrument(ctx, code, Number(version));
    await reply
      .headers({ ...pageHeaders, 'cache-control': 'no-cache' })
      .send(pages.wholePage(instrument, ctx.locale));
  }

  @Get('institutions')
  @Public('names of institutions for the pickers of a form; public names, for holders of a form’s cookie')
  async institutions(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = textOf(query?.['q']).normalize('NFKC').trim().slice(0, 100);
    const isHolder = surveyCookies.tokenOf(request) !== undefined;
    const found = isHolder && words.length > 0 ? await searchInstitutions(ctx, words, SUGGESTIONS) : [];
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'private, max-age=300')
      .send(JSON.stringify(found));
  }
}

async function sendReview(
  reply: FastifyReply,
  ctx: Ctx,
  form: FormInHand,
  problems: readonly AnswerProblem[] = [],
): Promise<void> {
  await reply
    .status(problems.length > 0 ? 422 : 200)
    .headers(pageHeaders)
    .send(pages.reviewPage({ locale: ctx.locale, form: openFormOf(form, ctx.locale), problems }));
}

async function sendPage(
  reply: FastifyReply,
  ctx: Ctx,
  input: Omit<Parameters<typeof pages.formPage>[0], 'locale'> & {
    current: RoutePage;
    problems: readonly AnswerProblem[];
  },
): Promise<void> {
  await reply
    .status(input.problems.length > 0 ? 422 : 200)
    .headers(pageHeaders)
    .send(pages.formPage({ locale: ctx.locale, ...input }));
}
