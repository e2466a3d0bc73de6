import { defineMail } from '@enishi/platform';

/** A new personal link for somebody who is asked in an open survey and cannot find the first one. */
export const newLinkMail = defineMail<{
  name: string;
  campaign: string;
  link: string;
  until: string;
}>({
  name: 'surveys/new-link',
  sensitive: true,
  sample: (locale) => ({
    name: { ja: '見本 太郎', en: 'Sample Person', 'zh-Hans': '样例' }[locale],
    campaign: {
      ja: '2026年度 追跡調査',
      en: 'Follow-up survey FY2026',
      'zh-Hans': '2026年度跟踪调查',
    }[locale],
    link: 'https://enishi.example.org/s/sample',
    until: { ja: '2026年12月25日(金)', en: 'Fri, 25 December 2026', 'zh-Hans': '2026年12月25日周五' }[locale],
  }),
});
