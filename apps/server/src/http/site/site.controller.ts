import { ANONYMOUS, CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { publicAddress } from '../pages/public-address.js';
import { siteAssets } from '../pages/site-assets.js';
import { sitemap } from './sitemap.js';
import { publicPaths } from './public-paths.js';

/** What machines read of the site: which pages there are, which are nobody's business, and how the member area is installed. */
@Controller()
export class SiteController {
  @Get('sitemap.xml')
  @Public('lists public pages')
  async sitemap(@CurrentCtx() ctx: Ctx, @Res() reply: FastifyReply): Promise<void> {
    await reply
      .headers({ 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' })
      .send(sitemap(await publicPaths({ ...ctx, actor: ANONYMOUS })));
  }

  /** Pages of one person carry `noindex` themselves; here stands what need not even be asked for. */
  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Public('tells crawlers where to look')
  robots(): string {
    const closed = ['/app/', '/s/', '/survey/', '/report/', '/graphql', '/sign-in'];
    return [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${publicAddress('/sitemap.xml')}`,
      '',
    ].join('\n');
  }

  @Get('manifest.webmanifest')
  @Header('content-type', 'application/manifest+json; charset=utf-8')
  @Public('how the member area stands on a home screen')
  manifest(): object {
    return {
      id: '/app/',
      name: 'Sakura Science Club',
      short_name: 'Sakura Club',
      start_url: '/app/',
      scope: '/',
      display: 'standalone',
      background_color: '#FFFDFA',
      theme_color: '#FFFDFA',
      icons: [
        { src: siteAssets['blossom.svg'].href, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: siteAssets['app-icon.svg'].href, sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
      ],
    };
  }
}
