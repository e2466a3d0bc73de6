import { defineMail } from '@enishi/platform';

/** Tells somebody who has come of age that what was agreed to before ended, and that they may now choose. */
export const majorityMail = defineMail<{ name: string; link: string }>({
  name: 'alumni/majority',
  sensitive: false,
  sample: (locale) => ({
    name: { ja: '見本 太郎', en: 'Sample Person', 'zh-Hans': '样例' }[locale],
    link: 'https://enishi.example.org/app/profile/privacy',
  }),
});
