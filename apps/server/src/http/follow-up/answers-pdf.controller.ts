import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { renderAnswersPdf } from '@enishi/surveys';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../pages/lead-to.js';
import type { Fields } from '../respondent/form-turn.js';
import { caseIn } from './form-in-hand.js';
import { surveyCookies } from './survey-cookies.js';

/** What was handed in, on paper. */
@Controller('survey')
export class AnswersPdfController {
  @Get('answers.pdf')
  @Public('prints what the browser that holds the form’s cookie may see of it')
  async print(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = surveyCookies.tokenOf(request);
    const { caseId } = caseIn(query);
    if (!token) return leadTo(reply, '/survey');
    const answer = await renderAnswersPdf(ctx, token, caseId);
    if (answer.__typename === 'FormCodeNeeded') return leadTo(reply, `/survey/code?case=${caseId ?? ''}`);
    if (answer.__typename !== 'AnswersPrinted') return leadTo(reply, '/survey');
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${answer.fileName}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(answer.pdf));
  }
}
