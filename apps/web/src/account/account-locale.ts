import type { Locale } from '../locales/locale.js';

const NAMES = { ja: 'JA', en: 'EN', 'zh-Hans': 'ZH_HANS' } as const;

/** A language under the name that GraphQL accepts. */
export function accountLocale(locale: Locale): (typeof NAMES)[Locale] {
  return NAMES[locale];
}

export const ACCOUNT_LOCALES = [
  { value: 'JA', label: '日本語' },
  { value: 'EN', label: 'English' },
  { value: 'ZH_HANS', label: '简体中文' },
] as const;
