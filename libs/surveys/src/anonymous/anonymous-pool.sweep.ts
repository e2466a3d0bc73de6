import { defineSweep } from '@enishi/platform';
import { moveAnonymousAnswers } from './move-pool.js';

/** Mixes anonymous answers and stores them, in crowds of ten and more. */
export const anonymousPoolSweep = defineSweep({
  name: 'survey_anonymous_pool.sweep',
  everySeconds: 60,
  run: async (ctx) => {
    await moveAnonymousAnswers(ctx);
  },
});
