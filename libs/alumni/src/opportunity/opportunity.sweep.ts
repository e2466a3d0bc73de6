import { defineSweep, inTransaction, recordAudit } from '@enishi/platform';
import { expireOpportunities } from './opportunity.queries.js';

/** Takes from the board what has expired; readers do not see it from that moment on, whenever this runs. */
export const opportunitySweep = defineSweep({
  name: 'opportunity.sweep',
  everySeconds: 600,
  run: (ctx) =>
    inTransaction(ctx, async (tx) => {
      for (const { id } of await expireOpportunities(tx))
        await recordAudit(tx, {
          action: 'opportunity.expired',
          subjectType: 'opportunity',
          subjectId: id,
          detail: {},
        });
    }),
});
