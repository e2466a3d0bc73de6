import { asSystem } from '@enishi/accounts';
import { recordTold } from '@enishi/outcomes';
import { handleJob } from '@enishi/platform';
import { followUpWithdrawn, handedInAnswers } from '@enishi/surveys';
import { toldIn } from './told-in-follow-up.js';

/**
 * Withdrawn answers take their outcomes and verdicts with them. Where the form was handed in again meanwhile, what
 * it tells now stands.
 */
export const whenFollowUpIsWithdrawnTakeOutcomesBack = handleJob(
  followUpWithdrawn,
  async (ctx, { assignmentId }) => {
    await recordTold(asSystem(ctx, 'record-outcomes'), assignmentId, async (tx) => {
      const form = await handedInAnswers(tx, assignmentId);
      return form && toldIn(assignmentId, form);
    });
  },
);
