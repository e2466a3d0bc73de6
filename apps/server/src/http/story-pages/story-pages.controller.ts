import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { publicStories, publicStory } from '@enishi/alumni';
import type { PublicStory } from '@enishi/alumni';
import { fill as filled, page } from '../pages/render-page.js';
import { formatDate, tokyoDate } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/page-headers.js';
import { storyFeed } from './story-feed.js';
import { storyTexts } from './texts.js';

const renderList = page<Record<string, unknown>>(new URL('stories-page.hbs', import.meta.url), storyTexts);
const renderOne = page<Record<string, unknown>>(new URL('story-page.hbs', import.meta.url), storyTexts);

const dayOf = (moment: Date, locale: Locale) => formatDate(tokyoDate(moment), locale);
const kindOf = (kind: string, locale: Locale): string =>
  Object.hasOwn(storyTexts[locale], kind) ? storyTexts[locale][kind as 'NEWS'] : kind;
const feedPath = (locale: Locale) => `/feeds/stories.atom?lang=${locale}`;

/** News and stories for everybody. The words come out of the allow-list, the photographs only while those on them agree. */
@Controller()
export class StoryPagesController {
  @Get('stories')
  @Public('published stories; people on them agreed')
  async list(
    @CurrentCtx() ctx: Ctx,
    @Query('after') after: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { locale } = ctx;
    const texts = storyTexts[locale];
    const { stories, pageInfo } = await publicStories(ctx, { first: 20, after: after ?? null });
    const html = renderList({
      locale,
      path: request.url,
      title: texts.title,
      ...(after === undefined && {
        indexed: {
          description: texts.lead,
          feed: { href: feedPath(locale), type: 'application/atom+xml', title: texts.title },
        },
      }),
      count: pageInfo.totalCount,
      stories: stories.map((story) => lineOf(story, locale)),
      more: pageInfo.hasNextPage ? `/stories?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null,
      feed: feedPath(locale),
    });
    await reply.headers(pageHeaders).send(html);
  }

  @Get('stories/:slug')
  @Public('a published story; what is not published looks like what is not there')
  async one(
    @CurrentCtx() ctx: Ctx,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { locale } = ctx;
    const texts = storyTexts[locale];
    const story = await publicStory(ctx, slug);
    const day = dayOf(story.publishedAt, locale);
    const changed = dayOf(story.updatedAt, locale);
    const html = renderOne({
      ...lineOf(story, locale),
      locale,
      path: request.url,
      indexed: { description: story.lead, type: 'article' },
      day: filled(texts.published, { day }),
      changed: changed === day ? null : filled(texts.updated, { day: changed }),
      isOther: story.language !== locale,
      html: story.html,
    });
    await reply.headers(pageHeaders).send(html);
  }

  @Get('feeds/stories.atom')
  @Public('published stories, for readers of feeds')
  async feed(@CurrentCtx() ctx: Ctx, @Res() reply: FastifyReply): Promise<void> {
    const { stories } = await publicStories(ctx, { first: 20 });
    await reply
      .headers({
        'content-type': 'application/atom+xml; charset=utf-8',
        'cache-control': 'public, max-age=600',
      })
      .send(storyFeed(stories, ctx.locale, ctx.clock.now()));
  }
}

function lineOf(story: PublicStory, locale: Locale) {
  return {
    href: `/stories/${story.slug}`,
    title: story.title,
    lead: story.lead,
    language: story.language,
    photo: story.photo,
    kind: kindOf(story.kind, locale),
    day: dayOf(story.publishedAt, locale),
  };
}
