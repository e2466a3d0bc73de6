import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import {
  acceptOffer,
  cancelRegistration,
  momentIn,
  timesFor,
  viewRegistration,
  wordsIn,
} from '@enishi/alumni';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { secretPageHeaders } from '../pages/page-headers.js';
import { fill, page } from '../pages/render-page.js';
import { placeOf } from './event-view.js';
import { eventsTexts } from './locales/index.js';
import { ticketDrawing } from './ticket-drawing.js';

const render = page<Record<string, unknown>>(new URL('registration-page.hbs', import.meta.url), eventsTexts);

interface Said {
  readonly done?: string;
  readonly error?: string;
}

/** What the links of event mails open: ticket, offer and cancellation, without signing in. */
@Controller('registrations')
export class RegistrationPageController {
  @Get(':token')
  @Public('whoever holds the link of a mail sees that registration; looking changes nothing')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, ctx, token, {});
  }

  @Post(':token')
  @Public('whoever holds the link of a mail may take the place that was offered, or cancel')
  async act(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | null,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { registration } = await viewRegistration(ctx, token);
    const texts = eventsTexts[ctx.locale];
    const which = { registrationId: registration.id, viaLink: true };
    if (body?.['do'] === 'cancel') {
      const answer = await cancelRegistration(ctx, which);
      const isEnded = answer.__typename === 'RegistrationKept';
      return send(reply, ctx, token, isEnded ? { done: texts.cancelDone } : { error: answer.message });
    }
    if (body?.['do'] === 'accept') {
      const answer = await acceptOffer(ctx, which);
      const isTaken = answer.__typename === 'RegistrationKept';
      return send(reply, ctx, token, isTaken ? { done: texts.acceptDone } : { error: answer.message });
    }
    await send(reply, ctx, token, {});
  }
}

async function send(reply: FastifyReply, ctx: Ctx, token: string, said: Said): Promise<void> {
  const { registration, event, ticket, streamLink } = await viewRegistration(ctx, token);
  const { locale } = ctx;
  const texts = eventsTexts[locale];
  const words = wordsIn(event, locale);
  const { there, here } = timesFor(event, registration.timeZone, locale);
  const isAhead = event.startsAt > ctx.clock.now() && event.state !== 'CANCELLED';
  const isLive = ['CONFIRMED', 'WAITING', 'OFFERED'].includes(registration.state);
  const until = registration.offerUntil ? momentIn(registration.offerUntil, event.timeZone, locale) : '';
  const html = render({
    locale,
    path: `/registrations/${token}`,
    title: texts.ticketTitle,
    noReferrer: true,
    ...said,
    heading: words.title,
    language: words.language,
    state:
      event.state === 'CANCELLED'
        ? texts.CANCELLED
        : fill(texts[`state${registration.state}`], { n: registration.place ?? '', until }),
    there,
    here,
    place:
      registration.mode === 'SEAT' ? placeOf({ ...event, format: 'ON_SITE' }, texts, locale) : texts.online,
    address: registration.mode === 'SEAT' ? event.address : null,
    mapLink: registration.mode === 'SEAT' ? event.mapLink : null,
    streamLink,
    party: registration.party > 1 ? registration.party : null,
    qr: ticket && event.state !== 'CANCELLED' ? ticketDrawing(ticket) : null,
    mayAccept: isAhead && registration.state === 'OFFERED',
    mayCancel: isAhead && isLive,
    action: `/registrations/${token}?lang=${locale}`,
    page: `/events/${event.slug}`,
  });
  await reply
    .status(said.error ? 422 : 200)
    .headers(secretPageHeaders)
    .send(html);
}
