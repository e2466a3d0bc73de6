import { asSystem } from '@enishi/accounts';
import { allocateMemberIdsForPlan } from '@enishi/alumni';
import { handleJob } from '@enishi/platform';
import { inviteeListConfirmed } from '@enishi/programme';

/** The ID exists before the membership: it is printed on the certificate (guidelines 6.2). */
export const whenInviteeListIsConfirmedAllocateMemberIds = handleJob(
  inviteeListConfirmed,
  async (ctx, { planId }) => {
    await allocateMemberIdsForPlan(asSystem(ctx, 'allocate-member-ids'), { planId });
  },
);
