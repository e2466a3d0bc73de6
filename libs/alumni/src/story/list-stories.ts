import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isUuid, notFound, toCursor, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { publishesStories, storySight } from './story-policies.js';
import { STORY_KINDS, STORY_STATES } from './story-states.js';
import { findStory, personsOf, photosOf, selectStories, textsOf } from './story.queries.js';
import type { StoryPersonRow, StoryPhotoRow, StoryRow, StoryTextRow } from './story.queries.js';

const input = z.strictObject({
  filter: z
    .strictObject({ state: z.enum(STORY_STATES).nullish(), kind: z.enum(STORY_KINDS).nullish() })
    .default({}),
  first: z.int().min(1).max(100).default(50),
  after: z.string().max(400).nullish(),
});

export interface StoryPage {
  readonly rows: readonly StoryRow[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/** A page of the stories that somebody works on, the newest first. @throws NOT_FOUND for those who write none */
export async function listStories(ctx: Ctx, raw: z.input<typeof input>): Promise<StoryPage> {
  const sight = storySight(ctx.actor);
  const { filter, first, after } = input.parse(raw);
  const found = await selectStories(ctx, sight, filter, { first, after: after ? readCursor(after) : null });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.id]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

export interface StoryView extends StoryRow {
  readonly texts: readonly StoryTextRow[];
  readonly photos: readonly StoryPhotoRow[];
  readonly persons: readonly StoryPersonRow[];
}

/** A story with everything in it, for those who work on it. @throws NOT_FOUND for everybody else */
export async function viewStory(ctx: Ctx, rawId: string): Promise<StoryView> {
  const story = await findStory(ctx, storySight(ctx.actor), z.uuid().parse(rawId));
  if (!story) throw notFound('story');
  const today = tokyoDate(ctx.clock.now());
  const texts = await textsOf(ctx, story.id);
  const photos = await photosOf(ctx, story.id, today);
  const persons = await personsOf(ctx, story.id, today);
  // whom an ID belongs to is the office's to know
  const shown = publishesStories(ctx.actor) ? persons : persons.map((one) => ({ ...one, memberId: null }));
  return { ...story, texts, photos, persons: shown };
}

function readCursor(after: string): string {
  const [id] = fromCursor(after, 1);
  if (typeof id === 'string' && isUuid(id)) return id;
  throw new AppError('INVALID_INPUT', 'cursor');
}
