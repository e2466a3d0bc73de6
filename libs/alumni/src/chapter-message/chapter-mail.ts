import { defineMail } from '@enishi/platform';

/** A message of a chapter, in the words of its coordinators. */
export const chapterMail = defineMail<{
  subject: string;
  name: string;
  paragraphs: readonly string[];
  chapter: string;
  page: string;
  stop: string;
}>({
  name: 'alumni/chapter-message',
  sensitive: true,
  sample: (locale) => ({
    subject: {
      ja: '12月のオンライン勉強会のご案内',
      en: 'Online study meeting in December',
      'zh-Hans': '12月线上学习会通知',
    }[locale],
    name: 'Dewi LESTARI',
    paragraphs: [
      {
        ja: '留学の経験を話し合う会を開きます。どなたでもご参加いただけます。',
        en: 'We meet to talk about studying in Japan. Everybody is welcome.',
        'zh-Hans': '我们将举行留学经验交流会，欢迎参加。',
      }[locale],
    ],
    chapter: { ja: 'インドネシア同窓会', en: 'Indonesia chapter', 'zh-Hans': '印度尼西亚同学会' }[locale],
    page: 'https://enishi.example.org/app/chapters/indonesia',
    stop: 'https://enishi.example.org/club-mails/sample',
  }),
});
