import { eraseStoredBytes, handleJob } from '@enishi/platform';
import { storyPhotoTakenOut } from '../facts.js';
import { filesTakenOut } from './story-photo.queries.js';

/** The bytes of a photograph that was taken out leave the disk; that there was one stays on record. Twice is once. */
export const eraseTakenOut = handleJob(storyPhotoTakenOut, async (ctx, { photoId }) => {
  await eraseStoredBytes(ctx, await filesTakenOut(ctx, photoId));
});
