import { createHash } from 'node:crypto';
import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { chapterCalendar, eventCalendar, personalCalendar } from '@enishi/alumni';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** iCalendar files (RFC 5545): one event, a chapter, the club, and a member's own behind a secret address. */
@Controller()
export class CalendarController {
  @Get('events/:slug/calendar.ics')
  @Public('an announced event as a file')
  async event(
    @CurrentCtx() ctx: Ctx,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(request, reply, await eventCalendar(ctx, slug), `${slug}.ics`);
  }

  @Get('feeds/events.ics')
  @Public('announced events; nothing about who comes')
  async club(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(request, reply, await chapterCalendar(ctx, null));
  }

  @Get('feeds/chapters/:file')
  @Public('announced events of a chapter; nothing about who comes')
  async chapter(
    @CurrentCtx() ctx: Ctx,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(request, reply, await chapterCalendar(ctx, file.replace(/\.ics$/, '')));
  }

  @Get('calendars/:file')
  @Public('calendars have no session: the secret address is the right, and its owner can renew it')
  async personal(
    @CurrentCtx() ctx: Ctx,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(request, reply, await personalCalendar(ctx, file.replace(/\.ics$/, '')));
  }
}

/** The file, or 304 when the calendar has it: they ask every hour, and most hours nothing has changed. */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  file: string,
  name?: string,
): Promise<void> {
  const etag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    etag,
    ...(name && { 'content-disposition': `attachment; filename="${name}"` }),
  };
  if (request.headers['if-none-match'] === etag) {
    await reply.status(304).headers(headers).send();
    return;
  }
  await reply.headers(headers).send(file);
}
