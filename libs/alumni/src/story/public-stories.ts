import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isIsoMoment, isUuid, notFound, toCursor, tokyoDate } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { z } from 'zod';
import { findPublicStory, selectPublicStories } from './public-story.queries.js';
import type { PublicStoryRow } from './public-story.queries.js';
import { renderStoryBody } from './render-rich-text.js';
import type { DrawnPhoto } from './render-rich-text.js';
import { STORY_KINDS } from './story-states.js';

const input = z.strictObject({
  kind: z.enum(STORY_KINDS).nullish(),
  chapterId: z.uuid().nullish(),
  first: z.int().min(1).max(100).default(20),
  after: z.string().max(400).nullish(),
});

/** A published story in one language: the reader's, else English, else what there is. No member ID, no address. */
export interface PublicStory {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly chapterId: string | null;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly language: Locale;
  /** Languages in which it can be read. */
  readonly languages: readonly Locale[];
  readonly title: string;
  readonly lead: string;
  /** Allow-listed HTML; photographs that may not be shown at this moment are not in it. */
  readonly html: string;
  /** The first photograph, for lists and previews. */
  readonly photo: DrawnPhoto | null;
}

export interface PublicStoryPage {
  readonly stories: readonly PublicStory[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/** Published stories for everybody, the newest first, in one statement. Consent is asked at this moment. */
export async function publicStories(ctx: Ctx, raw: z.input<typeof input> = {}): Promise<PublicStoryPage> {
  const { kind, chapterId, first, after } = input.parse(raw);
  const found = await selectPublicStories(
    ctx,
    tokyoDate(ctx.clock.now()),
    { kind: kind ?? null, chapterId: chapterId ?? null },
    { first, after: after ? readCursor(after) : null },
  );
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    stories: rows.map(toPublicStory),
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.publishedAt.toISOString(), last.id]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

/** One published story by its address. @throws NOT_FOUND also for what is not published */
export async function publicStory(ctx: Ctx, slug: string): Promise<PublicStory> {
  const row = await findPublicStory(ctx, tokyoDate(ctx.clock.now()), slug.slice(0, 80));
  if (!row) throw notFound('story');
  return toPublicStory(row);
}

function toPublicStory(row: PublicStoryRow): PublicStory {
  const drawn = new Map(
    row.photos.map((photo) => [
      photo.id,
      {
        src: photoPath(photo.id, 'large'),
        smallSrc: photoPath(photo.id, 'small'),
        width: photo.width,
        height: photo.height,
        alt: { ja: photo.altJa, en: photo.altEn, 'zh-Hans': photo.altZhHans }[row.language],
      },
    ]),
  );
  const { id, slug, kind, chapterId, publishedAt, updatedAt, language, languages, title, lead } = row;
  const html = renderStoryBody(row.body, drawn);
  const photo = [...drawn.values()][0] ?? null;
  return { id, slug, kind, chapterId, publishedAt, updatedAt, language, languages, title, lead, html, photo };
}

/** Address of a photograph on our own site. */
export const photoPath = (photoId: string, size: 'large' | 'small'): string =>
  `/stories/photos/${photoId}/${size}.webp`;

function readCursor(after: string): [string, string] {
  const [moment, id] = fromCursor(after, 2);
  const isMoment = typeof moment === 'string' && isIsoMoment(moment);
  if (isMoment && typeof id === 'string' && isUuid(id)) return [moment, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
