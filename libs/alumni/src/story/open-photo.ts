import type { Ctx } from '@enishi/accounts';
import { findFile, notFound, readStoredFile, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { mayWriteStory } from './story-policies.js';
import { findPhoto } from './story-photo.queries.js';

const input = z.strictObject({ photoId: z.uuid(), size: z.enum(['large', 'small']) });

/**
 * The bytes of a photograph: for everybody while its story is published and all in it agree, else for those who work on
 * the story. @throws NOT_FOUND for everybody else, and for all once it is taken out
 */
export async function openPhoto(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<{ content: Buffer; isPublic: boolean }> {
  const asked = input.safeParse(raw);
  const photo = asked.success && (await findPhoto(ctx, asked.data.photoId, tokyoDate(ctx.clock.now())));
  if (!photo) throw notFound('photo');
  if (!photo.isPublic) mayWriteStory(ctx.actor, photo.chapterId);
  const file = await findFile(ctx, asked.data.size === 'large' ? photo.fileId : photo.smallFileId);
  return { content: await readStoredFile(file), isPublic: photo.isPublic };
}
