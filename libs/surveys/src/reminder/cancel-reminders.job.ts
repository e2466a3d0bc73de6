import { cancelMails, handleJob } from '@enishi/platform';
import { completionReportSubmitted } from '../facts.js';
import { reminderSubject, reportReminderMail } from './reminder.mail.js';

/** Whoever has handed in is not reminded any more, however long a reminder waited in the queue. */
export const cancelRemindersOfSubmitted = handleJob(completionReportSubmitted, async (ctx, { reportId }) => {
  await cancelMails(ctx, reportReminderMail, reminderSubject(reportId));
});
