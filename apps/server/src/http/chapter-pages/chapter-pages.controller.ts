import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { listEvents, publicChapter, publicChapters, publicStories, spanIn, wordsIn } from '@enishi/alumni';
import { formatDate, notFound, tokyoDate } from '@enishi/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { fill, page } from '../pages/render-page.js';
import { chapterLine, factsOf, nameOf, reportView } from './chapter-view.js';
import { chapterTexts } from './texts.js';

const renderList = page<Record<string, unknown>>(new URL('chapters-page.hbs', import.meta.url), chapterTexts);
const renderOne = page<Record<string, unknown>>(new URL('chapter-page.hbs', import.meta.url), chapterTexts);

/** Chapters for everybody: what they are, what they reported, what is coming. No number of members, no address. */
@Controller('chapters')
export class ChapterPagesController {
  @Get()
  @Public('chapters that are not closed; nothing about who belongs to them')
  async list(@CurrentCtx() ctx: Ctx, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const chapters = await publicChapters(ctx);
    const html = renderList({
      locale: ctx.locale,
      path: request.url,
      title: chapterTexts[ctx.locale].title,
      indexed: { description: chapterTexts[ctx.locale].lead },
      count: chapters.length,
      chapters: chapters.map((chapter) => chapterLine(chapter, ctx.locale)),
    });
    await reply.headers(pageHeaders).send(html);
  }

  @Get(':slug')
  @Public('one chapter: published reports, announced events, coordinators who agreed to be named')
  async one(
    @CurrentCtx() ctx: Ctx,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await publicChapter(ctx, slug.slice(0, 100));
    if (!found) throw notFound('chapter');
    const { chapter, branches, coordinators, reports } = found;
    const { locale } = ctx;
    const texts = chapterTexts[locale];
    const name = nameOf(chapter, locale);
    const [events, stories] = await Promise.all([
      listEvents(ctx, { filter: { chapter: chapter.slug }, first: 5 }),
      publicStories(ctx, { chapterId: chapter.id, first: 5 }),
    ]);
    const html = renderOne({
      locale,
      path: request.url,
      title: name,
      indexed: { description: fill(texts.description, { name }) },
      ...chapterLine(chapter, locale),
      facts: factsOf(chapter, locale),
      branches: branches.map((branch) => chapterLine(branch, locale)),
      coordinators: coordinators.map(({ name: who, role, duty }) => ({ name: who, role: texts[role], duty })),
      reports: reports.slice(0, 8).map((report) => reportView(report, locale)),
      events: events.events.map((event) => ({
        href: `/events/${event.slug}`,
        ...wordsIn(event, locale),
        when: spanIn(event, event.timeZone, locale),
      })),
      stories: stories.stories.map((story) => ({
        href: `/stories/${story.slug}`,
        title: story.title,
        language: story.language,
        day: formatDate(tokyoDate(story.publishedAt), locale),
      })),
      app: `/app/chapters/${chapter.slug}`,
    });
    await reply.headers(pageHeaders).send(html);
  }
}
