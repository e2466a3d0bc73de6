import { asSystem } from '@enishi/accounts';
import { releaseUnusedMemberIds } from '@enishi/alumni';
import { handleJob } from '@enishi/platform';
import { inviteeListUndone } from '@enishi/programme';

/** Whoever is on no list any more does not complete: the ID is burned, never given to anybody else. */
export const whenInviteeListIsUndoneReleaseMemberIds = handleJob(inviteeListUndone, async (ctx) => {
  await releaseUnusedMemberIds(asSystem(ctx, 'release-member-ids'), { reason: 'invitee list undone' });
});
