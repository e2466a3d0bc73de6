import { defineMail } from '@enishi/platform';

/** Tells an older address that another one was confirmed. Names neither the new address nor the helper. */
export const reconnectNoticeMail = defineMail<{ day: string }>({
  name: 'surveys/follow-up-reconnect-notice',
  sensitive: false,
  sample: (locale) => ({
    day: { ja: '2026年1月20日(火)', en: 'Tue, 20 January 2026', 'zh-Hans': '2026年1月20日周二' }[locale],
  }),
});
