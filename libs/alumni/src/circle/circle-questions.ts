import type { LocalizedText } from '@enishi/platform';

/** What a circle talks about, week by week; the same for every field, so that nobody has to lead. */
export const CIRCLE_QUESTIONS: readonly LocalizedText[] = [
  {
    ja: '自己紹介をお願いします。いま何を学び、何に取り組んでいますか。日本での経験のなかで、今も役に立っていることをひとつ教えてください。',
    en: 'Please introduce yourself: what do you study or work on now? Tell one thing from your visit to Japan that still helps you.',
    'zh-Hans': '请作自我介绍：您目前在学习或从事什么？请分享一件在日本的经历中至今仍对您有帮助的事。',
  },
  {
    ja: 'いま取り組んでいる課題で、ほかの人の考えを聞いてみたいことは何ですか。公開できる範囲で書いてください。',
    en: 'Which problem of your work would you like to hear others think about? Write only what may be public.',
    'zh-Hans': '在您目前的课题中，有什么问题想听听他人的看法？请仅写可以公开的内容。',
  },
  {
    ja: '日本や海外で学ぶ・働くために役に立った情報（本、講座、募集、人との出会い）を教えてください。',
    en: 'What helped you to study or work in Japan or abroad: a book, a course, a call, somebody you met?',
    'zh-Hans': '在日本或海外学习、工作方面，哪些信息（书籍、课程、招募、结识的人）对您有帮助？',
  },
  {
    ja: 'この4週間で得たことを一文で書いてください。これから一緒にできそうなことはありますか。',
    en: 'Write in one sentence what you take from these four weeks. Is there something you could do together?',
    'zh-Hans': '请用一句话写下这四周的收获。今后有什么可以一起做的事吗？',
  },
];
