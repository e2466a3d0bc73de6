import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';

describe('the public site', async () => {
  const server = await startTestServer();
  const read = async (path: string) => {
    const response = await server.http(path);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: (await response.text()).replaceAll('&#x3D;', '='),
    };
  };
  const listed = async () => {
    const { text } = await read('/sitemap.xml');
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href]) => new URL(href!).pathname);
  };

  it('lists its pages, and each of them is there for everybody, without a script', async () => {
    const paths = await listed();
    expect(paths).toContain('/');
    expect(paths).toContain('/outcomes');
    for (const path of paths) {
      const { status, type, text } = await read(path);
      expect(`${path} ${status} ${type}`).toBe(`${path} 200 text/html; charset=utf-8`);
      expect(text).toMatch(/<h1[ >]/);
    }
  });

  it('tells of each page in each language what it is, where it stands and which languages it speaks', async () => {
    for (const path of await listed())
      for (const language of ['ja', 'en', 'zh-Hans']) {
        const { text } = await read(`${path}?lang=${language}`);
        expect(text).toContain(`<html lang="${language}">`);
        expect(text).toMatch(/<title>[^<]{2,}<\/title>/);
        expect(text).toMatch(/<meta name="description" content="[^"]{10,}">/);
        expect(text).toMatch(new RegExp(`<link rel="canonical" href="[^"]+${path}\\?lang=${language}">`));
        const others = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)].map(
          ([, code]) => code,
        );
        expect(others).toEqual(['ja', 'en', 'zh-Hans', 'x-default']);
        expect(text).toContain('<meta property="og:title"');
        expect(text).not.toContain('noindex');
        expect(text).toContain('aria-current="page"');
      }
  });

  it('keeps what concerns one person out of search engines', async () => {
    for (const path of ['/sign-in', '/report', '/verify/NOTACODE']) {
      const { text } = await read(path);
      expect(`${path} ${text.includes('name="robots" content="noindex"')}`).toBe(`${path} true`);
      expect(text).not.toContain('canonical');
    }
    const { text } = await read('/robots.txt');
    expect(text).toContain('Disallow: /app/');
    expect(text).toMatch(/Sitemap: http.+\/sitemap\.xml/);
  });

  it('can be put on a home screen', async () => {
    const { text, type } = await read('/manifest.webmanifest');
    expect(type).toContain('application/manifest+json');
    const manifest = JSON.parse(text) as { start_url: string; icons: { src: string }[] };
    expect(manifest.start_url).toBe('/app/');
    for (const { src } of manifest.icons) expect((await read(src)).type).toBe('image/svg+xml');
  });
});
