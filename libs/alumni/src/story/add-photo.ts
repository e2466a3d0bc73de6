import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, newId, notFound, recordAudit, storeFile, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { storyPhotoTakenOut } from '../facts.js';
import { storyToWrite } from './save-story.js';
import { shrinkPhoto } from './shrink-photo.js';
import { refuseStory } from './story-errors.js';
import type { PhotoNotTaken } from './story-errors.js';
import { countPhotos, describePhoto, findPhoto, insertPhoto, takeOut } from './story-photo.queries.js';

export const PHOTO_BYTES = 20 * 1024 * 1024;
const MOST_PHOTOS = 30;

export interface PhotoAdded {
  readonly __typename: 'PhotoAdded';
  readonly photoId: string;
  readonly width: number;
  readonly height: number;
}

const file = z.object({ storyId: z.uuid(), content: z.instanceof(Buffer) });

/**
 * Adds a photograph in two sizes without its metadata; what was uploaded is not kept. It is shown to nobody before it
 * says who is on it. @throws NOT_FOUND unless the story may be written
 */
export async function addPhoto(ctx: Ctx, raw: z.input<typeof file>): Promise<PhotoAdded | PhotoNotTaken> {
  const { storyId, content } = file.parse(raw);
  // a first look, before the work of drawing; the second one holds the story
  await inTransaction(ctx, (tx) => storyToWrite(tx, storyId));
  const shrunk = await shrinkPhoto(content);
  if (!shrunk) return refuseStory('PhotoNotTaken', ctx.locale);
  return inTransaction(ctx, async (tx) => {
    await storyToWrite(tx, storyId);
    if ((await countPhotos(tx, storyId)) >= MOST_PHOTOS) return refuseStory('PhotoNotTaken', tx.locale);
    const photoId = newId();
    const stored = { mediaType: 'image/webp', name: `${photoId}.webp`, purpose: 'story-photo' };
    const large = await storeFile(tx, { ...stored, content: shrunk.large });
    const small = await storeFile(tx, { ...stored, content: shrunk.small });
    const { width, height } = shrunk;
    await insertPhoto(tx, { id: photoId, storyId, fileId: large.id, smallFileId: small.id, width, height });
    await recordAudit(tx, {
      action: 'story_photo.added',
      subjectType: 'story',
      subjectId: storyId,
      detail: { photoId },
    });
    return { __typename: 'PhotoAdded', photoId, width, height } as const;
  });
}

const words = z.strictObject({
  photoId: z.uuid(),
  altJa: z.string().trim().max(300).default(''),
  altEn: z.string().trim().max(300).default(''),
  altZhHans: z.string().trim().max(300).default(''),
  /** Nobody on it can be recognised, so that nobody's consent is needed. */
  showsNobody: z.boolean().default(false),
});

export interface PhotoChanged {
  readonly __typename: 'PhotoChanged';
  readonly photoId: string;
}

/** Says what is to be seen on a photograph, and whether anybody can be recognised. @throws NOT_FOUND */
export async function describeStoryPhoto(ctx: Ctx, raw: z.input<typeof words>): Promise<PhotoChanged> {
  const { photoId, ...said } = words.parse(raw);
  return inTransaction(ctx, async (tx) => {
    await storyToWrite(tx, await storyOf(tx, photoId));
    await describePhoto(tx, photoId, said);
    return { __typename: 'PhotoChanged', photoId } as const;
  });
}

/** Takes a photograph out of its story; nobody gets it any more. Twice is once for whoever asks at once. */
export async function removeStoryPhoto(ctx: Ctx, rawId: string): Promise<PhotoChanged> {
  const photoId = z.uuid().parse(rawId);
  return inTransaction(ctx, async (tx) => {
    const storyId = await storyOf(tx, photoId);
    await storyToWrite(tx, storyId);
    if ((await takeOut(tx, photoId, 'REMOVED')) > 0) {
      await enqueue(tx, storyPhotoTakenOut, { photoId });
      await recordAudit(tx, {
        action: 'story_photo.taken_out',
        subjectType: 'story',
        subjectId: storyId,
        detail: { photoId, why: 'REMOVED' },
      });
    }
    return { __typename: 'PhotoChanged', photoId } as const;
  });
}

async function storyOf(tx: Ctx, photoId: string): Promise<string> {
  const photo = await findPhoto(tx, photoId, tokyoDate(tx.clock.now()));
  if (!photo) throw notFound('photo');
  return photo.storyId;
}
