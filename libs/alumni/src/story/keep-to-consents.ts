import { asSystem } from '@enishi/accounts';
import { enqueue, handleJob, inTransaction, recordAudit, tokyoDate } from '@enishi/platform';
import { consentWithdrawn, storyPhotoTakenOut } from '../facts.js';
import { takeOutOf } from './story-photo.queries.js';
import { moveStoryTo, publishedWithout } from './story.queries.js';

/**
 * Who takes the consent back is taken out: photographs that show them for good, stories that tell of them until the office
 * has changed them. From the moment of the withdrawal nobody gets either, because every reading asks for consent; this
 * makes it last, also when the consent is given again. Withdrawn twice is taken out once.
 */
export const keepToConsents = handleJob(consentWithdrawn, async (ctx, { personId, purpose }) => {
  if (purpose !== 'PUBLISH_PHOTO' && purpose !== 'PUBLISH_STORY') return;
  await inTransaction(asSystem(ctx, 'keep-to-consents'), async (tx) => {
    const today = tokyoDate(tx.clock.now());
    for (const { id, storyId } of await takeOutOf(tx, personId, today)) {
      await enqueue(tx, storyPhotoTakenOut, { photoId: id });
      await recordAudit(tx, {
        action: 'story_photo.taken_out',
        subjectType: 'story',
        subjectId: storyId,
        detail: { photoId: id, why: 'CONSENT_WITHDRAWN' },
      });
    }
    for (const { id } of await publishedWithout(tx, personId, today)) {
      await moveStoryTo(tx, id, 'PUBLISHED', 'WITHDRAWN');
      await recordAudit(tx, {
        action: 'story.moved',
        subjectType: 'story',
        subjectId: id,
        detail: { from: 'PUBLISHED', to: 'WITHDRAWN', why: 'CONSENT_WITHDRAWN' },
      });
    }
  });
});
