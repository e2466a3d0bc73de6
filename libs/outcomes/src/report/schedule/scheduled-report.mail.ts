import { defineMail } from '@enishi/platform';

/** Tells that a scheduled report is there. It holds no figure: those are behind the reader's sign-in. */
export const scheduledReportMail = defineMail<{
  title: string;
  link: string;
  changes: string;
  settings: string;
}>({
  name: 'outcomes/scheduled-report',
  sensitive: false,
  sample: (locale) => ({
    title: {
      ja: '2025年度 追跡調査報告書',
      en: 'Yearly follow-up report, FY2025',
      'zh-Hans': 'Yearly follow-up report, FY2025',
    }[locale],
    link: 'https://enishi.example.org/data/reports/sample',
    changes: {
      ja: '前回（2026年1月1日）から数値が変わっています。',
      en: 'Numbers have changed since the copy of 1 January 2026.',
      'zh-Hans': '自上次报告（2026年1月1日）以来，数据有变化。',
    }[locale],
    settings: 'https://enishi.example.org/app/figures/reports',
  }),
});
