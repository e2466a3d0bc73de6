import { asSystem } from '@enishi/accounts';
import { mergeMembers } from '@enishi/alumni';
import { handleJob } from '@enishi/platform';
import { personMerged } from '@enishi/programme';

/** One person, one ID (R50). */
export const whenPersonsAreMergedMergeTheirMembers = handleJob(personMerged, (ctx, merge) =>
  mergeMembers(asSystem(ctx, 'merge-members'), merge),
);
