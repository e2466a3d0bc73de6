import { defineSweep } from '@enishi/platform';
import { advancePlans } from './advance-plans.js';

/** Moves plans to where the calendar has brought them. */
export const planSweep = defineSweep({
  name: 'plan.sweep',
  everySeconds: 300,
  async run(ctx) {
    await advancePlans(ctx);
  },
});
