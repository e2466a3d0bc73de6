import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { hashToken } from '@enishi/platform';
import { declineForm, deviceClass, openLink, promisedMinutes, unsubscribe } from '@enishi/surveys';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import { secretPageHeaders } from '../pages/page-headers.js';
import { languageCookie } from '../respondent/form-cookies.js';
import type { Fields } from '../respondent/form-turn.js';
import { isFromOurPage, newProof } from './from-our-page.js';
import { findLinkFacts } from './link-page.queries.js';
import type { LinkFacts } from './link-page.queries.js';
import { followUpTexts } from './locales/index.js';
import { campaignName, isOpenLink, startModel } from './start-model.js';
import { surveyCookies } from './survey-cookies.js';
import { messagePage, newLinkPage, startPage } from './survey-pages.js';

const CHECKED_HERE = { originExempt: 'the page sends no referrer; its posts are checked by isFromOurPage' };

/**
 * The page behind a personal link. Looking changes nothing, however often a mail scanner looks; the first
 * button exchanges the link for a cookie. Unknown, ended and revoked links look the same.
 */
@Controller('s')
export class LinkController {
  @Get(':token')
  @Public('says who asks about which visit and nothing about a person; the token is the right to see it')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await linkFacts(ctx, token);
    if (!facts) return sendGone(ctx, reply);
    if (!isOpenLink(facts, ctx.clock) && !facts.hasHandedIn) return sendClosed(ctx, reply, request, facts);
    return sendStart(ctx, request, reply, { token, facts });
  }

  @Post(':token')
  @RouteConfig(CHECKED_HERE)
  @Public('exchanges a personal link for the cookie of its forms; tries are limited')
  async open(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await linkFacts(ctx, token);
    if (!facts) return sendGone(ctx, reply);
    if (!isFromOurPage(request, body?.['proof']))
      return sendStart(ctx, request, reply, { token, facts, status: 403 });
    const opened = await openLink(ctx, {
      token,
      ip: request.ip,
      device: deviceClass(request.headers['user-agent']),
    });
    if (opened.__typename === 'LinkNotOpened') return sendGone(ctx, reply);
    if (opened.__typename === 'FollowUpClosed') return sendClosed(ctx, reply, request, facts);
    if (opened.__typename === 'TooManyTries') {
      void reply.header('retry-after', opened.retryAfterSeconds);
      return sendStart(ctx, request, reply, { token, facts, status: 429, error: opened.message });
    }
    void reply.header('set-cookie', [
      surveyCookies.hold(opened.token),
      surveyCookies.shared(body?.['shared'] === '1'),
      languageCookie(ctx.locale),
    ]);
    const [only] = opened.caseIds;
    if (opened.caseIds.length > 1) return leadTo(reply, '/survey');
    return leadTo(reply, only ? `/survey/form?case=${only}` : '/survey/form');
  }

  @Get(':token/decline')
  @Public('asks whether one does not want to answer; changes nothing')
  async askDecline(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await linkFacts(ctx, token);
    if (!facts) return sendGone(ctx, reply);
    const words = followUpTexts[ctx.locale];
    await sendMessage(ctx, request, reply, {
      title: words.declineTitle,
      paragraphs: [words.declineLead, words.declineHard],
      post: { action: `/s/${token}/decline`, go: 'decline', label: words.declineDo },
      back: { href: `/s/${token}`, label: words.declineBack },
      aside: { href: `/s/${token}/unsubscribe`, label: words.stopMailsToo },
    });
  }

  @Post(':token/decline')
  @RouteConfig(CHECKED_HERE)
  @Public('notes that the holder of a personal link does not answer this time')
  async decline(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isFromOurPage(request, body?.['proof'])) return this.askDecline(ctx, token, request, reply);
    const opened = await openLink(ctx, { token, ip: request.ip, device: 'UNKNOWN' });
    if (opened.__typename === 'LinkNotOpened') return sendGone(ctx, reply);
    const words = followUpTexts[ctx.locale];
    if (opened.__typename === 'LinkOpened')
      for (const caseId of opened.caseIds) await declineForm(ctx, { token: opened.token, caseId });
    const error = opened.__typename === 'LinkOpened' ? undefined : opened.message;
    await sendMessage(ctx, request, reply, {
      title: error ? words.declineTitle : words.declinedTitle,
      error,
      paragraphs: error ? [] : [words.declinedLead],
      back: { href: `/s/${token}`, label: words.declineBack },
      aside: { href: `/s/${token}/unsubscribe`, label: words.stopMailsToo },
    });
  }

  @Get(':token/unsubscribe')
  @Public('asks whether survey mails shall stop; changes nothing, and looks the same for unknown links')
  async askStop(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = followUpTexts[ctx.locale];
    await sendMessage(ctx, request, reply, {
      title: words.stopTitle,
      paragraphs: [words.stopLead],
      post: { action: `/s/${token}/unsubscribe`, go: 'stop', label: words.stopDo },
    });
  }

  /** RFC 8058: mail programs post `List-Unsubscribe=One-Click` from their own servers, without any cookie. */
  @Post(':token/unsubscribe')
  @RouteConfig({ originExempt: 'one-click unsubscribe comes from the servers of mail providers' })
  @Public('stops survey mails to the address that holds the link; no other right hangs on it')
  async stop(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const words = followUpTexts[ctx.locale];
    const answer = await unsubscribe(ctx, { token, ip: request.ip });
    if (answer.__typename === 'TooManyTries') {
      void reply.header('retry-after', answer.retryAfterSeconds);
      const message = { title: words.stopTitle, error: answer.message, paragraphs: [] };
      return sendMessage(ctx, request, reply, message, 429);
    }
    // an unknown link gets the same answer: there is nothing left to stop
    await sendMessage(ctx, request, reply, { title: words.stoppedTitle, paragraphs: [words.stoppedLead] });
  }
}

const TOKEN = /^[\w-]{20,100}$/;

const linkFacts = async (ctx: Ctx, token: string): Promise<LinkFacts | undefined> =>
  TOKEN.test(token) ? findLinkFacts(ctx, hashToken(token)) : undefined;

async function sendStart(
  ctx: Ctx,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, facts, status = 200, error }: { token: string; facts: LinkFacts; status?: number; error?: string },
): Promise<void> {
  const proof = newProof(request);
  const each = await Promise.all(
    facts.modules.map((module) => promisedMinutes(ctx, facts, module, ctx.locale)),
  );
  const model = startModel(facts, ctx.locale, each.length > 0 ? Math.max(...each) : undefined);
  await reply
    .status(status)
    .headers({ ...secretPageHeaders, 'set-cookie': proof.cookie })
    .send(
      startPage({
        ...model,
        locale: ctx.locale,
        path: request.url,
        title: model.campaignName,
        noReferrer: true,
        token,
        proof: proof.value,
        isOver: !isOpenLink(facts, ctx.clock),
        error,
      }),
    );
}

async function sendMessage(
  ctx: Ctx,
  request: FastifyRequest,
  reply: FastifyReply,
  message: Omit<Parameters<typeof messagePage>[0], 'locale' | 'path'>,
  status = 200,
): Promise<void> {
  const proof = newProof(request);
  await reply
    .status(status)
    .headers({ ...secretPageHeaders, 'set-cookie': proof.cookie })
    .send(
      messagePage({
        ...message,
        post: message.post && { ...message.post, proof: proof.value },
        locale: ctx.locale,
        path: request.url,
        noReferrer: true,
      }),
    );
}

async function sendClosed(
  ctx: Ctx,
  reply: FastifyReply,
  request: FastifyRequest,
  facts: LinkFacts,
): Promise<void> {
  const words = followUpTexts[ctx.locale];
  await sendMessage(
    ctx,
    request,
    reply,
    {
      title: words.closedTitle,
      paragraphs: [campaignName(facts, ctx.locale), words.closedLead],
    },
    410,
  );
}

/** One look for unknown, ended and revoked links. */
async function sendGone(ctx: Ctx, reply: FastifyReply): Promise<void> {
  const words = followUpTexts[ctx.locale];
  await reply
    .status(404)
    .headers(secretPageHeaders)
    .send(
      newLinkPage({
        locale: ctx.locale,
        // not the address itself: the language switch would carry it on
        path: '/survey/new-link',
        title: words.linkGoneTitle,
        noReferrer: true,
        lead: words.linkGoneLead,
        address: '',
        error: undefined,
      }),
    );
}
