import { consentWithdrawn } from '@enishi/alumni';
import { forgetLookups } from '@enishi/outcomes';
import { handleJob } from '@enishi/platform';

/** Who does not want their papers looked for is forgotten at once; the sweep of look-ups sees to what was missed. */
export const whenAConsentIsWithdrawnForgetLookUps = handleJob(
  consentWithdrawn,
  async (ctx, { personId, purpose }) => {
    if (purpose === 'PAPER_LOOKUP') await forgetLookups(ctx, personId);
  },
);
