import { defineMail } from '@enishi/platform';

/** The six digits after which a form shows what was told before. Sensitive: erased once it is sent. */
export const formCodeMail = defineMail<{ name: string; code: string; minutes: string }>({
  name: 'surveys/form-code',
  sensitive: true,
  sample: (locale) => ({
    name: { ja: '見本 太郎', en: 'Sample Person', 'zh-Hans': '样例' }[locale],
    code: '042917',
    minutes: '10',
  }),
});
