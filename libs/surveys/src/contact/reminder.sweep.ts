import { defineSweep } from '@enishi/platform';
import { remindContacts } from './remind-contacts.js';

/** Finds people whose next reminder is due, by the rows and not by a time window. */
export const surveyReminderSweep = defineSweep({
  name: 'survey_reminder.sweep',
  everySeconds: 60,
  async run(ctx) {
    await remindContacts(ctx);
  },
});
