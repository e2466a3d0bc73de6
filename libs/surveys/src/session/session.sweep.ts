import { defineSweep } from '@enishi/platform';
import { deleteEndedSessions } from './session.queries.js';

/** Forgets browsers whose time for a report has run out. */
export const respondentSessionSweep = defineSweep({
  name: 'respondent_session.sweep',
  everySeconds: 3600,
  run: async (ctx) => {
    await deleteEndedSessions(ctx);
  },
});
