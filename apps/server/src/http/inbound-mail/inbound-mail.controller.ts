import { createHash, timingSafeEqual } from 'node:crypto';
import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { AppError, notFound, receiveInboundMail } from '@enishi/platform';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RUNTIME } from '../../runtime/runtime.js';
import type { Runtime } from '../../runtime/runtime.js';

/** Where the mail server hands over what comes back to the sender's address. */
@Controller('inbound')
export class InboundMailController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /**
   * `POST /inbound/mail` with the mail as `message/rfc822`: 204 when it was taken, whatever it says; 503 when it should
   * be brought again in a moment. 404 where no secret is set, 401 without the right one.
   */
  @Post('mail')
  @Public('mails that came back, from the mail server, which says the secret of the settings')
  async receive(
    @CurrentCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const secret = this.runtime.config.inboundMailSecret;
    if (!secret) throw notFound('address');
    if (!saysSecret(request.headers.authorization, secret)) throw new AppError('UNAUTHENTICATED');
    if (!Buffer.isBuffer(request.body)) throw new AppError('INVALID_INPUT', 'message/rfc822');
    const result = await receiveInboundMail(ctx, request.body);
    await reply.status(result === 'TRY_AGAIN' ? 503 : 204).send();
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Compares hashes, so that neither length nor content of the secret shows in the time it takes. */
function saysSecret(authorization: string | undefined, secret: string): boolean {
  const said = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(hash(said), hash(secret));
}
