import { asSystem } from '@enishi/accounts';
import { undoMergeOfMembers } from '@enishi/alumni';
import { handleJob } from '@enishi/platform';
import { personMergeUndone } from '@enishi/programme';

/** Two persons after all: each has their own ID again. */
export const whenAMergeIsUndonePartTheMembers = handleJob(personMergeUndone, (ctx, merge) =>
  undoMergeOfMembers(asSystem(ctx, 'part-members'), merge),
);
