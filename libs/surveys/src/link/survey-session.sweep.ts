import { defineSweep } from '@enishi/platform';
import { deleteEnded } from './link.queries.js';

/** Forgets browsers, codes and links of the follow-up survey whose time has run out. */
export const surveySessionSweep = defineSweep({
  name: 'survey_session.sweep',
  everySeconds: 3600,
  run: async (ctx) => {
    await deleteEnded(ctx);
  },
});
