import { defineMail } from '@enishi/platform';

/** Tells the owner that another way to sign in exists now (ASVS 5.0, 6.3.7). */
export const passkeyAddedMail = defineMail<{ name: string; label: string; when: string; link: string }>({
  name: 'accounts/passkey-added',
  sensitive: false,
  sample: (locale) => ({
    name: { ja: '見本 太郎', en: 'Sample Person', 'zh-Hans': '样例' }[locale],
    label: 'iPhone',
    when: {
      ja: '2026年1月20日 10:00（日本時間）',
      en: '20 January 2026, 10:00 (Japan time)',
      'zh-Hans': '2026年1月20日 10:00（日本时间）',
    }[locale],
    link: 'https://enishi.example.org/account',
  }),
});
