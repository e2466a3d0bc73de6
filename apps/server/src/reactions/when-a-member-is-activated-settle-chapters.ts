import { asSystem } from '@enishi/accounts';
import { memberActivated, settleChapterMembership } from '@enishi/alumni';
import { handleJob } from '@enishi/platform';

/** A new member belongs to the chapters of the country they live in. */
export const whenAMemberIsActivatedSettleChapters = handleJob(memberActivated, (ctx, { personId }) =>
  settleChapterMembership(asSystem(ctx, 'settle-chapters'), { personId }),
);
