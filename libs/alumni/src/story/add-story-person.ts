import type { Ctx } from '@enishi/accounts';
import { asSystem } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { findMemberByKey } from '../member/member.queries.js';
import { memberIdKey } from '../member-id/member-id.js';
import { storyToWrite } from './save-story.js';
import { refuseStory } from './story-errors.js';
import type { StoryPersonNotKnown } from './story-errors.js';
import { deletePersonEntry, findPersonEntry, putPerson } from './story-person.queries.js';
import { findPhoto } from './story-photo.queries.js';
import { publishesStories } from './story-policies.js';
import { APPEARANCES } from './story-states.js';

const input = z.strictObject({
  storyId: z.uuid(),
  /** As it is printed on the certificate. */
  memberId: z.string().trim().max(40),
  appears: z.enum(APPEARANCES),
  photoId: z.uuid().nullish(),
});

export interface StoryPersonAdded {
  readonly __typename: 'StoryPersonAdded';
  readonly storyId: string;
}

/**
 * Says that somebody is named, told of without a name, or shown on a photograph, by the member ID. It can be published
 * once that person agrees. The office alone adds people: whom an ID belongs to is shown to nobody else.
 * @throws NOT_FOUND unless the office adds, or the photograph is not of this story
 */
export async function addStoryPerson(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<StoryPersonAdded | StoryPersonNotKnown> {
  const { storyId, memberId, appears, photoId } = input.parse(raw);
  if (!publishesStories(ctx.actor)) throw notFound('story');
  return inTransaction(ctx, async (tx) => {
    await storyToWrite(tx, storyId);
    if ((appears === 'PHOTO') !== (photoId != null)) return refuseStory('StoryPersonNotKnown', tx.locale);
    if (photoId) {
      const photo = await findPhoto(tx, photoId, tokyoDate(tx.clock.now()));
      if (photo?.storyId !== storyId) throw notFound('photo');
    }
    const member = await findMemberByKey(asSystem(tx, 'story'), memberIdKey(memberId));
    if (!member) return refuseStory('StoryPersonNotKnown', tx.locale);
    const { personId } = member;
    if ((await putPerson(tx, { id: newId(), storyId, personId, appears, photoId: photoId ?? null })) > 0)
      await recordAudit(tx, {
        action: 'story_person.added',
        subjectType: 'story',
        subjectId: storyId,
        detail: { personId, appears },
      });
    return { __typename: 'StoryPersonAdded', storyId } as const;
  });
}

/** Says that somebody does not appear after all. @throws NOT_FOUND unless the office asks, or nobody is there */
export async function removeStoryPerson(ctx: Ctx, rawId: string): Promise<StoryPersonAdded> {
  const id = z.uuid().parse(rawId);
  if (!publishesStories(ctx.actor)) throw notFound('story');
  return inTransaction(ctx, async (tx) => {
    const entry = await findPersonEntry(tx, id);
    if (!entry) throw notFound('story');
    await storyToWrite(tx, entry.storyId);
    await deletePersonEntry(tx, id);
    await recordAudit(tx, {
      action: 'story_person.removed',
      subjectType: 'story',
      subjectId: entry.storyId,
      detail: { entry: id },
    });
    return { __typename: 'StoryPersonAdded', storyId: entry.storyId } as const;
  });
}
