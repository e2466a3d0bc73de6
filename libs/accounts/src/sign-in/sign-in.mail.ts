import { defineMail } from '@enishi/platform';

/** The mail with link and code. Sensitive: its words are erased once it is sent. */
export const signInMail = defineMail<{ name: string; code: string; link: string; minutes: string }>({
  name: 'accounts/sign-in',
  sensitive: true,
  sample: (locale) => ({
    name: { ja: '見本 太郎', en: 'Sample Person', 'zh-Hans': '样例' }[locale],
    code: '042917',
    link: 'https://enishi.example.org/sign-in/link/sample',
    minutes: '10',
  }),
});
