import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { z } from 'zod';
import { storyPublished } from '../facts.js';
import { photosIn, storyBody } from './rich-text.js';
import { refuseStory, storyNotReady } from './story-errors.js';
import type { StoryGap, StoryNotMovable, StoryNotReady } from './story-errors.js';
import { mayWriteStory, publishesStories } from './story-policies.js';
import { STORY_STATES, STORY_TRANSITIONS } from './story-states.js';
import type { StoryState } from './story-states.js';
import { lockStory, moveStoryTo, personsOf, photosOf, textsOf } from './story.queries.js';
import type { StoryPhotoRow, StoryTextRow } from './story.queries.js';

const input = z.strictObject({ storyId: z.uuid(), to: z.enum(STORY_STATES) });

export interface StoryMoved {
  readonly __typename: 'StoryMoved';
  readonly id: string;
  readonly state: StoryState;
}

/**
 * Hands a story in, publishes it (the office), takes it back. Published is only what everybody in it agrees to; of who is
 * under 18, a guardian. Moved to where it stands is moved once.
 * @throws NOT_FOUND unless the office moves it, or a coordinator who hands in
 */
export async function moveStory(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<StoryMoved | StoryNotMovable | StoryNotReady> {
  const { storyId: id, to } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const known = await lockStory(tx, id);
    if (!known) throw notFound('story');
    mayWriteStory(tx.actor, known.chapterId);
    const moved = { __typename: 'StoryMoved', id, state: to } as const;
    if (known.state === to) return moved;
    const handsIn = known.state === 'DRAFT' && to === 'REVIEW';
    if (!publishesStories(tx.actor) && !handsIn) throw notFound('story');
    if (!STORY_TRANSITIONS[known.state].includes(to)) return refuseStory('StoryNotMovable', tx.locale);
    if (to === 'PUBLISHED') {
      const gaps = await gapsOf(tx, id);
      if (gaps.length > 0) return storyNotReady(gaps, tx.locale);
    }
    await moveStoryTo(tx, id, known.state, to);
    if (to === 'PUBLISHED') await enqueue(tx, storyPublished, { storyId: id });
    await recordAudit(tx, {
      action: 'story.moved',
      subjectType: 'story',
      subjectId: id,
      detail: { from: known.state, to },
    });
    return moved;
  });
}

/** What is missing before a story can be published. */
export async function gapsOf(tx: Ctx, storyId: string): Promise<StoryGap[]> {
  const today = tokyoDate(tx.clock.now());
  const texts = await textsOf(tx, storyId);
  const photos = await photosOf(tx, storyId, today);
  const persons = await personsOf(tx, storyId, today);
  const gaps: StoryGap[] = [];
  if (
    !texts.some(
      ({ title, body }) => title !== '' && (storyBody.safeParse(body).data?.content.length ?? 0) > 0,
    )
  )
    gaps.push('TEXT');
  for (const photo of photos) {
    if (!photo.showsNobody && !persons.some(({ photoId }) => photoId === photo.id))
      gaps.push('PHOTO_PERSONS');
    if (usedIn(photo, texts).some((language) => altOf(photo, language) === '')) gaps.push('ALT');
  }
  if (persons.some(({ agreement }) => agreement === 'NO')) gaps.push('CONSENT');
  if (persons.some(({ agreement }) => agreement === 'GUARDIAN')) gaps.push('GUARDIAN');
  return gaps;
}

const usedIn = (photo: StoryPhotoRow, texts: readonly StoryTextRow[]): Locale[] =>
  texts
    .filter(({ body }) => {
      const checked = storyBody.safeParse(body);
      return checked.success && photosIn(checked.data).includes(photo.id);
    })
    .map(({ language }) => language);

const altOf = (photo: StoryPhotoRow, language: Locale): string =>
  ({ ja: photo.altJa, en: photo.altEn, 'zh-Hans': photo.altZhHans })[language];
