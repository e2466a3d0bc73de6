import { asSystem } from '@enishi/accounts';
import { chapterTermEnded } from '@enishi/alumni';
import { issueAppreciation } from '@enishi/certificates';
import { handleJob } from '@enishi/platform';

/** Who ran a chapter for a time is thanked with a certificate of appreciation; the same term once. */
export const whenATermEndsThankTheCoordinator = handleJob(chapterTermEnded, async (ctx, { termId }) => {
  await issueAppreciation(asSystem(ctx, 'thank-coordinator'), { termId });
});
