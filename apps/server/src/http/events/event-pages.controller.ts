import { Allow, CurrentCtx, Public, hasCapacity } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import {
  listEvents,
  liveRegistration,
  organisersIn,
  publishedReport,
  registerForEvent,
  registrationLink,
  shownState,
  spanIn,
  viewEvent,
  wordsIn,
} from '@enishi/alumni';
import type { EventRow } from '@enishi/alumni';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import { pageHeaders } from '../pages/page-headers.js';
import { fill, page } from '../pages/render-page.js';
import { eventLine, linesOf, placeOf, placesOf } from './event-view.js';
import { eventsTexts } from './locales/index.js';

const renderList = page<Record<string, unknown>>(new URL('events-page.hbs', import.meta.url), eventsTexts, {
  'event-line': new URL('event-line.hbs', import.meta.url),
});
const renderOne = page<Record<string, unknown>>(new URL('event-page.hbs', import.meta.url), eventsTexts);

/** Public pages of events: what was announced, readable without a script; members who are signed in register by a form. */
@Controller('events')
export class EventPagesController {
  @Get()
  @Public('announced events; nothing about who comes but how many places are free')
  async list(
    @CurrentCtx() ctx: Ctx,
    @Query('after') after: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const coming = await listEvents(ctx, { filter: { when: 'COMING' }, first: 100 });
    const past = await listEvents(ctx, { filter: { when: 'PAST' }, first: 30, after });
    const html = renderList({
      locale: ctx.locale,
      path: request.url,
      title: eventsTexts[ctx.locale].title,
      ...(after === undefined && { indexed: { description: eventsTexts[ctx.locale].lead } }),
      coming: coming.events.map((event) => eventLine(event, ctx.locale)),
      comingCount: coming.totalCount,
      past: past.events.map((event) => eventLine(event, ctx.locale)),
      pastCount: past.totalCount,
      more: past.hasNextPage ? `/events?after=${encodeURIComponent(past.endCursor ?? '')}` : null,
    });
    await reply.headers(pageHeaders).send(html);
  }

  @Get(':slug')
  @Public('an announced event; its stream is told only to those who are registered')
  async one(@CurrentCtx() ctx: Ctx, @Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    await this.show(ctx, await viewEvent(ctx, slug), reply);
  }

  @Post(':slug/register')
  @Allow('MEMBER')
  async register(
    @CurrentCtx() ctx: Ctx,
    @Param('slug') slug: string,
    @Body() body: Record<string, unknown> | null,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await viewEvent(ctx, slug);
    const mode = body?.['mode'] === 'STREAM' ? 'STREAM' : 'SEAT';
    const guests = Math.min(5, Math.max(0, Math.trunc(Number(body?.['guests']) || 0)));
    const answer = await registerForEvent(ctx, { eventId: event.id, mode, guests, timeZone: event.timeZone });
    if (answer.__typename === 'RegistrationKept')
      return leadTo(reply, new URL(registrationLink(answer.registration.id)).pathname);
    await this.show(ctx, event, reply, answer.message);
  }

  private async show(ctx: Ctx, event: EventRow, reply: FastifyReply, error?: string): Promise<void> {
    const { locale } = ctx;
    const texts = eventsTexts[locale];
    const words = wordsIn(event, locale);
    const state = shownState(event.state, event.pools);
    const report = await publishedReport(ctx, event.id);
    const isMember = hasCapacity(ctx.actor, 'MEMBER');
    const mine = isMember ? await liveRegistration(ctx, event.id) : null;
    const isOpen = event.state === 'PUBLISHED' && (event.closesAt ?? event.startsAt) > ctx.clock.now();
    const html = renderOne({
      locale,
      path: `/events/${event.slug}`,
      title: words.title,
      ...(event.publishedAt && { indexed: { description: words.summary?.slice(0, 300) || words.title } }),
      heading: words.title,
      language: words.language,
      state: texts[state],
      error,
      cancelled: state === 'CANCELLED' ? fill(texts.cancelled, { reason: event.cancelReason ?? '' }) : null,
      when: spanIn(event, event.timeZone, locale),
      place: placeOf(event, texts, locale),
      address: event.address,
      mapLink: event.mapLink,
      organisers: organisersIn(event, locale),
      places: isOpen ? placesOf(event, texts) : [],
      attendance: event.countedAttendance,
      remark: event.remark,
      source: event.source,
      summary: linesOf(words.summary),
      programme: linesOf(words.programme),
      report: report ? linesOf(locale === 'ja' ? report.textJa : report.textEn) : null,
      reportLanguage: locale === 'ja' ? 'ja' : 'en',
      calendar:
        event.knownTo === 'MINUTE' && event.endsAt > ctx.clock.now()
          ? `/events/${event.slug}/calendar.ics`
          : null,
      isOpen,
      way: mine ? 'mine' : wayFor(isMember, event),
      mine: mine ? new URL(registrationLink(mine.id)).pathname : null,
      signIn: `/sign-in?next=${encodeURIComponent(`/events/${event.slug}`)}`,
      app: `/app/events/${event.slug}`,
      action: `/events/${event.slug}/register?lang=${locale}`,
      modes: event.pools.map(({ mode }, index) => ({
        value: mode,
        label: mode === 'SEAT' ? texts.seat : texts.stream,
        first: index === 0,
      })),
      guestsAllowed: event.guestsAllowed || null,
    });
    await reply
      .status(error ? 422 : 200)
      .headers(pageHeaders)
      .send(html);
  }
}

/** Members who are signed in have a form here; questions are asked in the member area, where the profile answers some. */
function wayFor(isMember: boolean, event: EventRow): 'sign-in' | 'app' | 'form' {
  if (!isMember) return 'sign-in';
  return event.questions?.length ? 'app' : 'form';
}
