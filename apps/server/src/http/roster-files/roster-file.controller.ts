import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { isUuid } from '@enishi/platform';
import { XLSX } from '@enishi/programme';
import { ROSTER_FILE_BYTES, rosterFile, takeRosterFile } from '@enishi/surveys';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { surveyCookies } from '../follow-up/survey-cookies.js';
import { attachment } from '../invitee-lists/attachment.js';
import { readUpload } from '../invitee-lists/read-upload.js';
import { leadTo } from '../pages/lead-to.js';
import { pageHeaders } from '../pages/page-headers.js';
import { page } from '../pages/render-page.js';
import type { Fields } from '../respondent/form-turn.js';
import { rosterFileTexts } from './locales/index.js';

const rosterFilePage = page<{
  error: string | undefined;
  codeHref: string | undefined;
  fileHref: string;
  action: string;
  back: string;
}>(new URL('roster-file-page.hbs', import.meta.url), rosterFileTexts);

interface Asked {
  token: string;
  caseId: string;
}

/** Return visits of a host's form as a workbook, out and back in. */
@Controller('survey')
export class RosterFileController {
  @Get('roster')
  @Public(
    'a page with a download and an upload for the browser that holds a form; others are led to their link',
  )
  async show(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedIn(request, query);
    if (!asked) return leadTo(reply, '/survey');
    const made = await rosterFile(ctx, asked);
    if (made.__typename === 'FormSessionEnded') return leadTo(reply, '/survey');
    await sendPage(
      ctx,
      reply,
      asked,
      made.__typename === 'FormCodeNeeded' ? { needsCode: made.message } : {},
    );
  }

  @Get('roster.xlsx')
  @Public('the cookie of a form, with its code typed, is the right to its roster')
  async download(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedIn(request, query);
    const made = asked && (await rosterFile(ctx, asked));
    if (made?.__typename !== 'RosterFileMade')
      return leadTo(reply, asked && made?.__typename === 'FormCodeNeeded' ? pathOf(asked) : '/survey');
    await reply.headers(attachment(made.name, XLSX)).send(made.content);
  }

  /** With nothing to correct one goes on in the form; else the file comes back with remarks. */
  @Post('roster')
  @Public('takes a workbook into the draft of the form whose cookie is sent; hands nothing in')
  async upload(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedIn(request, query);
    if (!asked) return leadTo(reply, '/survey');
    const file = await readUpload(request, ROSTER_FILE_BYTES);
    if (file === 'TOO_LARGE') void reply.header('connection', 'close');
    // an empty file gets the sentence of one that cannot be read
    const sent = file && file !== 'TOO_LARGE' ? file : { name: 'roster.xlsx', content: Buffer.alloc(0) };
    const taken = await takeRosterFile(ctx, { ...asked, ...sent });
    if (taken.__typename === 'FormSessionEnded') return leadTo(reply, '/survey');
    if (taken.__typename === 'FormCodeNeeded')
      return sendPage(ctx, reply, asked, { needsCode: taken.message });
    if (taken.__typename !== 'RosterFileTaken') return sendPage(ctx, reply, asked, { error: taken.message });
    if (!taken.annotated) return leadTo(reply, formOf(asked));
    await reply.headers(attachment(taken.annotated.name, XLSX)).send(taken.annotated.content);
  }
}

function askedIn(request: FastifyRequest, query: Fields): Asked | undefined {
  const token = surveyCookies.tokenOf(request);
  const caseId = query?.['case'];
  return token && typeof caseId === 'string' && isUuid(caseId) ? { token, caseId } : undefined;
}

const pathOf = ({ caseId }: Asked): string => `/survey/roster?case=${caseId}`;
const formOf = ({ caseId }: Asked): string => `/survey/form?case=${caseId}&page=returns`;

async function sendPage(
  ctx: Ctx,
  reply: FastifyReply,
  asked: Asked,
  say: { error?: string; needsCode?: string },
): Promise<void> {
  const path = pathOf(asked);
  await reply
    .status(say.error === undefined ? 200 : 422)
    .headers(pageHeaders)
    .send(
      rosterFilePage({
        locale: ctx.locale,
        path,
        title: rosterFileTexts[ctx.locale].title,
        error: say.error ?? say.needsCode,
        codeHref: say.needsCode === undefined ? undefined : `/survey/code?case=${asked.caseId}`,
        fileHref: `/survey/roster.xlsx?case=${asked.caseId}`,
        action: path,
        back: formOf(asked),
      }),
    );
}
