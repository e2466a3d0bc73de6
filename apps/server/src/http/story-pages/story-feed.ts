import type { PublicStory } from '@enishi/alumni';
import type { Locale } from '@enishi/platform';
import { inLanguage, publicAddress } from '../pages/public-address.js';
import { storyTexts } from './texts.js';

const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** Stories as an Atom feed (RFC 4287) in one language. The id of an entry is its own for ever, not its address. */
export function storyFeed(stories: readonly PublicStory[], locale: Locale, now: Date): string {
  const latest = stories.reduce<Date | null>(
    (last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt),
    null,
  );
  const texts = storyTexts[locale];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${escaped(texts.title)}</title>`,
    `<id>${escaped(publicAddress('/stories'))}</id>`,
    `<link rel="self" href="${escaped(inLanguage('/feeds/stories.atom', locale))}"/>`,
    `<link href="${escaped(inLanguage('/stories', locale))}"/>`,
    `<updated>${(latest ?? now).toISOString()}</updated>`,
    '<author><name>Sakura Science Club</name></author>',
    ...stories.map(
      (story) =>
        `<entry xml:lang="${story.language}"><id>urn:uuid:${story.id}</id><title>${escaped(story.title)}</title>` +
        `<link href="${escaped(inLanguage(`/stories/${story.slug}`, locale))}"/>` +
        `<published>${story.publishedAt.toISOString()}</published><updated>${story.updatedAt.toISOString()}</updated>` +
        `<summary>${escaped(story.lead)}</summary></entry>`,
    ),
    '</feed>',
    '',
  ].join('\n');
}
