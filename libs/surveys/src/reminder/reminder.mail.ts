import { defineMail } from '@enishi/platform';

/** Asks an invitee once more for the completion report, in the invitee's language. */
export const reportReminderMail = defineMail<{
  name: string;
  planTitle: string;
  host: string;
  memberId: string;
  link: string;
  minutes: string;
  due: string;
}>({
  name: 'surveys/report-reminder',
  sensitive: false,
  sample: (locale) => ({
    name: 'SAMPLE Person',
    planTitle: {
      ja: '桜の実験',
      en: 'Experiments under the cherry trees',
      'zh-Hans': 'Experiments under the cherry trees',
    }[locale],
    host: { ja: '例示大学', en: 'Example University', 'zh-Hans': 'Example University' }[locale],
    memberId: 'K7M-4QX-9RC',
    link: 'https://enishi.example.org/report?id=K7M-4QX-9RC',
    minutes: '3',
    due: { ja: '2026年3月19日(木)', en: 'Thu, 19 March 2026', 'zh-Hans': '2026年3月19日周四' }[locale],
  }),
});

/** What a reminder is about; reminders of a report that came in are taken back by it. */
export const reminderSubject = (reportId: string): string => `completion_report:${reportId}`;
