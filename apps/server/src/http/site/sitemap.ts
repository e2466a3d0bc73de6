import { pageLanguages } from '../pages/page-locale.js';
import { inLanguage } from '../pages/public-address.js';
import type { PublicPath } from './public-paths.js';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The pages as a sitemap (sitemaps.org 0.9), each with its other languages. */
export function sitemap(pages: readonly PublicPath[]): string {
  const urls = pages.map(({ path, changedOn }) => {
    const others = pageLanguages
      .map(
        ({ code }) =>
          `<xhtml:link rel="alternate" hreflang="${code}" href="${escaped(inLanguage(path, code))}"/>`,
      )
      .join('');
    const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
    return `<url><loc>${escaped(inLanguage(path))}</loc>${changed}${others}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
