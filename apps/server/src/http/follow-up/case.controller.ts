import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { formatDate, formatMoment, isDateOnly } from '@enishi/platform';
import { beginForm, correctForm, deviceClass, formReceipt, readCases, withdrawForm } from '@enishi/surveys';
import type { FormInHand, FormReceipt } from '@enishi/surveys';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import { pageHeaders } from '../pages/page-headers.js';
import { fill } from '../pages/render-page.js';
import { textOf } from '../respondent/form-turn.js';
import type { Fields } from '../respondent/form-turn.js';
import { caseList } from './case-list.js';
import { caseIn, caseOf, formInHand } from './form-in-hand.js';
import { followUpTexts } from './locales/index.js';
import { surveyCookies } from './survey-cookies.js';
import { donePage, listPage, messagePage, newLinkPage } from './survey-pages.js';

/** Around the questions: a host's list of plans, the receipt, correcting and taking back. */
@Controller('survey')
export class CaseController {
  @Get()
  @Public('lists the forms of the browser that holds their cookie; others are led to their link')
  async list(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const cases = token ? await readCases(ctx, token) : undefined;
    const words = followUpTexts[ctx.locale];
    if (!cases) {
      const page = newLinkPage({
        locale: ctx.locale,
        path: '/survey',
        title: words.endedTitle,
        lead: words.endedLead,
        address: '',
        error: undefined,
      });
      return void (await reply.status(401).headers(pageHeaders).send(page));
    }
    const [only] = cases;
    if (cases.length <= 1) return this.one(ctx, request, reply, only?.id);
    await reply.headers(pageHeaders).send(
      listPage({
        locale: ctx.locale,
        path: '/survey',
        title: words.listTitle,
        ...caseList(cases, ctx.locale),
      }),
    );
  }

  /** Where a browser with a single form stands. */
  private async one(
    ctx: Ctx,
    request: FastifyRequest,
    reply: FastifyReply,
    caseId: string | undefined,
  ): Promise<void> {
    const form = await formInHand(ctx, request, { case: caseId });
    if (form?.isOpen) return leadTo(reply, `/survey/form?case=${form.assignmentId}`);
    if (form?.state === 'SUBMITTED') return leadTo(reply, `/survey/done?case=${form.assignmentId}`);
    const words = followUpTexts[ctx.locale];
    if (form?.state === 'HELD')
      return sendMessage(ctx, reply, request, { title: words.heldTitle, paragraphs: [words.heldLead] });
    await sendMessage(ctx, reply, request, {
      title: form?.state === 'WITHDRAWN' ? words.withdrawnTitle : words.closedTitle,
      paragraphs: [form?.state === 'WITHDRAWN' ? words.withdrawnLead : words.closedLead],
    });
  }

  @Post('begin')
  @Public('begins one of the forms whose cookie is sent, or leads to its receipt')
  async begin(
    @CurrentCtx() ctx: Ctx,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const { caseId } = caseIn(body);
    if (!token || !caseId) return leadTo(reply, '/survey');
    const begun = await beginForm(ctx, { token, caseId, device: deviceClass(request.headers['user-agent']) });
    if (begun.__typename === 'FollowUpClosed' || begun.__typename === 'FormHeldBack') {
      const words = followUpTexts[ctx.locale];
      return sendMessage(ctx, reply, request, {
        title: begun.__typename === 'FormHeldBack' ? words.heldTitle : words.closedTitle,
        paragraphs: [begun.message],
        back: { href: '/survey', label: words.backToList },
      });
    }
    return leadTo(reply, begun.__typename === 'FormBegun' ? `/survey/form?case=${caseId}` : '/survey');
  }

  @Get('later')
  @Public('says that answers are kept and until when; names nobody')
  async later(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = followUpTexts[ctx.locale];
    const until = textOf(query?.['until']);
    const day = isDateOnly(until) ? formatDate(until, ctx.locale) : undefined;
    await sendMessage(ctx, reply, request, {
      title: words.laterTitle,
      paragraphs: [day ? fill(words.laterLead, { day }) : words.endedLead],
      back: surveyCookies.tokenOf(request) ? { href: '/survey', label: words.goOn } : undefined,
    });
  }

  @Get('done')
  @Public('shows the receipt to the browser that holds the form’s cookie')
  async done(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const form = await formInHand(ctx, request, query);
    if (!token || !form) return leadTo(reply, '/survey');
    const receipt = await formReceipt(ctx, token, caseOf(form).caseId);
    if (form.state !== 'TEST' && !receipt) return leadTo(reply, '/survey');
    if (receipt?.withdrawnAt) return sendMessage(ctx, reply, request, withdrawnMessage(ctx, form, receipt));
    await reply.headers(pageHeaders).send(
      donePage({
        locale: ctx.locale,
        path: request.url,
        title: followUpTexts[ctx.locale].doneTitle,
        receiptNumber: form.campaign.isAnonymous ? null : (receipt?.receiptNumber ?? 'FU-TEST-TEST'),
        holds: receipt && holdsNow(ctx, form, receipt),
        ...doneModel(form, ctx),
      }),
    );
  }

  @Post('correct')
  @Public('opens a handed-in form again for the browser that holds its cookie')
  async correct(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const form = await formInHand(ctx, request, query);
    if (!token || !form) return leadTo(reply, '/survey');
    const answer = await correctForm(ctx, { token, ...caseOf(form) });
    if (answer.__typename === 'FormReopened')
      return leadTo(reply, `/survey/form?case=${form.assignmentId}&page=review`);
    if (answer.__typename === 'FormSessionEnded') return leadTo(reply, '/survey');
    const words = followUpTexts[ctx.locale];
    await sendMessage(ctx, reply, request, {
      title: words.correct,
      error: answer.message,
      paragraphs: [],
      back: { href: `/survey/done?case=${form.assignmentId}`, label: words.back },
    });
  }

  @Get('withdraw')
  @Public('asks the browser that holds a handed-in form whether it shall be taken back; changes nothing')
  async askWithdraw(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await formInHand(ctx, request, query);
    if (form?.state !== 'SUBMITTED' && form?.state !== 'CORRECTING') return leadTo(reply, '/survey');
    const words = followUpTexts[ctx.locale];
    const own = `case=${form.assignmentId}`;
    await sendMessage(ctx, reply, request, {
      title: words.withdrawTitle,
      paragraphs: [words.withdrawLead],
      post: { action: `/survey/withdraw?${own}`, go: 'withdraw', label: words.withdrawDo, isGrave: true },
      back: { href: `/survey/done?${own}`, label: words.back },
    });
  }

  @Post('withdraw')
  @Public('takes back what was handed in with the form whose cookie is sent')
  async withdraw(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const form = await formInHand(ctx, request, query);
    if (!token || !form) return leadTo(reply, '/survey');
    const answer = await withdrawForm(ctx, { token, ...caseOf(form) });
    if (answer.__typename === 'FormSessionEnded') return leadTo(reply, '/survey');
    const words = followUpTexts[ctx.locale];
    const receipt = await formReceipt(ctx, token, caseOf(form).caseId);
    const isDone = answer.__typename === 'FormWithdrawn';
    await sendMessage(
      ctx,
      reply,
      request,
      isDone && receipt
        ? withdrawnMessage(ctx, form, receipt)
        : {
            title: isDone ? words.withdrawnTitle : words.withdrawTitle,
            error: isDone ? undefined : answer.message,
            paragraphs: isDone ? [words.withdrawnLead] : [],
            back: form.cases.length > 1 ? { href: '/survey', label: words.backToList } : undefined,
          },
    );
  }
}

/** Which of several versions counts; of an anonymous form nobody can tell. */
function holdsNow(ctx: Ctx, form: FormInHand, { revision, submittedAt }: FormReceipt): string | undefined {
  if (form.state === 'TEST' || form.campaign.isAnonymous) return undefined;
  const words = followUpTexts[ctx.locale];
  const said =
    form.state === 'CORRECTING'
      ? words.holdsWhileCorrecting
      : revision > 1
        ? words.holdsCorrected
        : words.holdsFirst;
  return fill(said, { when: formatMoment(submittedAt, ctx.locale), version: revision });
}

/** What a receipt is worth once the answers were taken back. */
function withdrawnMessage(
  ctx: Ctx,
  form: FormInHand,
  { receiptNumber, withdrawnAt, isAnonymous }: FormReceipt,
): Omit<Parameters<typeof messagePage>[0], 'locale' | 'path'> {
  const words = followUpTexts[ctx.locale];
  const when = withdrawnAt ? formatMoment(withdrawnAt, ctx.locale) : '';
  return {
    title: words.withdrawnTitle,
    paragraphs: [
      ...(isAnonymous ? [] : [fill(words.holdsNothing, { receipt: receiptNumber, when })]),
      words.withdrawnLead,
    ],
    back: form.cases.length > 1 ? { href: '/survey', label: words.backToList } : undefined,
  };
}

function doneModel(form: FormInHand, ctx: Ctx) {
  const words = followUpTexts[ctx.locale];
  const isHosts = form.audience === 'HOSTS';
  const own = `case=${form.assignmentId}`;
  const isOwn = form.state !== 'TEST' && !form.campaign.isAnonymous;
  const open = form.cases.filter(({ id, state }) => id !== form.assignmentId && state !== 'ANSWERED');
  return {
    planTitle: form.cases.find(({ id }) => id === form.assignmentId)?.planTitle ?? null,
    next: isHosts ? [words.nextHosts1, words.nextHosts2] : [words.nextAlumni1, words.nextAlumni2],
    otherPlans: open.length > 0 ? fill(words.otherPlans, { count: open.length }) : undefined,
    files: isOwn
      ? [
          { href: `/survey/answers.pdf?${own}`, label: words.pdf },
          ...(isHosts ? [{ href: `/survey/impact.pdf?${own}`, label: words.impact }] : []),
        ]
      : [],
    canBeChanged: form.canBeChanged,
    correctUntil: fill(words.correctUntil, { day: formatDate(form.campaign.closesOn, ctx.locale) }),
    correctAction: `/survey/correct?${own}`,
    withdrawHref: isOwn ? `/survey/withdraw?${own}` : undefined,
  };
}

async function sendMessage(
  ctx: Ctx,
  reply: FastifyReply,
  request: FastifyRequest,
  message: Omit<Parameters<typeof messagePage>[0], 'locale' | 'path'>,
): Promise<void> {
  await reply.headers(pageHeaders).send(
    messagePage({
      ...message,
      locale: ctx.locale,
      path: request.method === 'GET' ? request.url : '/survey',
    }),
  );
}
