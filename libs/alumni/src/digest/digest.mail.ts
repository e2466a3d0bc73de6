import { defineMail } from '@enishi/platform';
import type { Locale } from '@enishi/platform';

export interface DigestModel {
  name: string;
  /** How many items, in words of the language. */
  count: string;
  items: readonly { kind: string; title: string; reason: string; link: string }[];
  settings: string;
  unsubscribe: string;
}

/** The monthly word to one member: every item says why it is told. */
export const digestMail = defineMail<DigestModel>({
  name: 'alumni/digest',
  sensitive: true,
  sample: (locale: Locale) => ({
    name: 'SAMPLE Person',
    count: { ja: '1件', en: '1 item', 'zh-Hans': '1条' }[locale],
    items: [
      {
        kind: { ja: '日本への道', en: 'A way to Japan', 'zh-Hans': '赴日机会' }[locale],
        title: { ja: '見本の奨学金', en: 'A sample scholarship', 'zh-Hans': '示例奖学金' }[locale],
        reason: {
          ja: 'お知らせする理由：あなたの分野',
          en: 'Why you: your field',
          'zh-Hans': '推荐理由：您的专业领域',
        }[locale],
        link: 'https://enishi.example.org/app/opportunities',
      },
    ],
    settings: 'https://enishi.example.org/app/opportunities/digest',
    unsubscribe: 'https://enishi.example.org/digest/stop/sample',
  }),
});
