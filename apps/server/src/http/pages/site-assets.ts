import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface SiteAsset {
  body: Buffer;
  type: string;
  /** Address with the hash of the content, so that browsers keep it for a year. */
  href: string;
}

function load(name: string, type: string): SiteAsset {
  const body = readFileSync(new URL(name, import.meta.url));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { body, type, href: `/site/${hash}/${name}` };
}

/** The few files that every server-rendered page shares. Loaded once: they are a few kilobytes. */
export const siteAssets: Readonly<Record<'site.css' | 'blossom.svg' | 'app-icon.svg', SiteAsset>> = {
  'site.css': load('site.css', 'text/css; charset=utf-8'),
  'blossom.svg': load('blossom.svg', 'image/svg+xml'),
  'app-icon.svg': load('app-icon.svg', 'image/svg+xml'),
};
