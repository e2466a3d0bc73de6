import { asSystem } from '@enishi/accounts';
import { recordTold } from '@enishi/outcomes';
import { handleJob } from '@enishi/platform';
import { followUpSubmitted, handedInAnswers } from '@enishi/surveys';
import { toldIn } from './told-in-follow-up.js';

/**
 * What hosts and alumni tell in the yearly form becomes outcomes and return visits, each line once however often it
 * is handed in again. The answers are read anew, so a fact that arrives late tells nothing old.
 */
export const whenFollowUpIsSubmittedRecordOutcomes = handleJob(
  followUpSubmitted,
  async (ctx, { assignmentId }) => {
    await recordTold(asSystem(ctx, 'record-outcomes'), assignmentId, async (tx) => {
      const form = await handedInAnswers(tx, assignmentId);
      return form && toldIn(assignmentId, form);
    });
  },
);
