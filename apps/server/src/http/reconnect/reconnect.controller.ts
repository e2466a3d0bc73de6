import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { confirmReconnect, lookAtReconnectLink, proveReconnect, sendReconnectCode } from '@enishi/surveys';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { participationOfCertificate } from '../respondent/certificate-code.queries.js';
import { reconnectPage } from './reconnect-pages.js';
import type { ReconnectStep } from './reconnect-pages.js';

type Fields = Record<string, unknown> | null | undefined;

interface Shown {
  readonly step: ReconnectStep;
  readonly status?: number;
  readonly error?: string;
  readonly initial?: string;
  readonly pass?: string;
  readonly email?: string;
}

/** A typed code as certificates carry it; what cannot be one becomes one that nobody has. */
const certificateCodeOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '') || '-';

const text = (value: unknown, most = 400): string => (typeof value === 'string' ? value.slice(0, most) : '');

/** How somebody whom we lost finds back: proof, address, code. Only the last step stores anything about them. */
@Controller('reconnect')
export class ReconnectController {
  @Get(':token')
  @Public('whoever holds the link sees a first letter and a form; looking changes nothing')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, ctx, token, await start(ctx, token));
  }

  @Post(':token')
  @Public('the proof of being the person, few tries, and the code sent to the address are the right')
  async take(
    @CurrentCtx() ctx: Ctx,
    @Param('token') token: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, ctx, token, await stepOf(ctx, token, body, request.ip));
  }
}

async function stepOf(ctx: Ctx, token: string, body: Fields, ip: string): Promise<Shown> {
  const pass = text(body?.['pass']);
  const email = text(body?.['email']);
  switch (body?.['step']) {
    case 'prove': {
      const [memberIdOrCode, birthDate] = [text(body['memberId'], 100), text(body['birthDate'], 100)];
      // looked up whatever was typed, so that no answer comes sooner than another
      const certificateOf = await participationOfCertificate(ctx, certificateCodeOf(memberIdOrCode));
      const proof = { token, memberIdOrCode, certificateOf, birthDate, ip };
      return afterProof(ctx, token, await proveReconnect(ctx, proof));
    }
    case 'address':
      return afterAddress(pass, email, await sendReconnectCode(ctx, { token, pass, email }));
    case 'code': {
      const [code, agrees] = [text(body['code'], 40), body['agrees'] === '1'];
      return afterCode(pass, email, await confirmReconnect(ctx, { token, pass, code, agrees }));
    }
    case 'again':
      return { step: 'address', pass };
    default:
      return start(ctx, token);
  }
}

async function start(ctx: Ctx, token: string): Promise<Shown> {
  const link = await lookAtReconnectLink(ctx, token);
  return link.__typename === 'ReconnectAsked'
    ? { step: 'prove', initial: link.initial }
    : { step: 'ended', status: 404, error: link.message };
}

async function afterProof(
  ctx: Ctx,
  token: string,
  answer: Awaited<ReturnType<typeof proveReconnect>>,
): Promise<Shown> {
  if (answer.__typename === 'ReconnectProved') return { step: 'address', pass: answer.pass };
  if (answer.__typename === 'ReconnectEnded') return { step: 'ended', status: 404, error: answer.message };
  const status = answer.__typename === 'TooManyTries' ? 429 : 422;
  return { ...(await start(ctx, token)), status, error: answer.message };
}

function afterAddress(
  pass: string,
  email: string,
  answer: Awaited<ReturnType<typeof sendReconnectCode>>,
): Shown {
  switch (answer.__typename) {
    case 'ReconnectCodeSent':
      return { step: 'code', pass, email: answer.to };
    case 'ReconnectEnded':
      return { step: 'ended', status: 404, error: answer.message };
    default:
      return {
        step: 'address',
        pass,
        email,
        error: answer.message,
        status: answer.__typename === 'TooManyTries' ? 429 : 422,
      };
  }
}

function afterCode(pass: string, email: string, answer: Awaited<ReturnType<typeof confirmReconnect>>): Shown {
  if (answer.__typename === 'Reconnected') return { step: 'done' };
  if (answer.__typename === 'ReconnectEnded') return { step: 'ended', status: 404, error: answer.message };
  return { step: 'code', pass, email, error: answer.message, status: 422 };
}

async function send(reply: FastifyReply, ctx: Ctx, token: string, shown: Shown): Promise<void> {
  const { status = 200, ...view } = shown;
  await reply
    .status(status)
    .headers(pageHeaders)
    .send(reconnectPage({ locale: ctx.locale, token, ...view }));
}
