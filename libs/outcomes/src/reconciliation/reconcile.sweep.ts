import { defineSweep, handleJob } from '@enishi/platform';
import { reconcileJob } from './reconcile.job.js';
import { reconcileDue } from './reconcile.js';

export const onReconcile = handleJob(reconcileJob, async (ctx) => {
  await reconcileDue(ctx);
});

/** Rows that came by another path than a verb, and what was held when a writer came by. */
export const reconcileSweep = defineSweep({
  name: 'reconciliation.sweep',
  everySeconds: 60,
  run: async (ctx) => {
    await reconcileDue(ctx);
  },
});
