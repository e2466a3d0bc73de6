/** The three languages, each by its own name, in the order in which they are offered. */
export const LANGUAGES = [
  { code: 'ja', name: '日本語', tag: 'ja-JP' },
  { code: 'en', name: 'English', tag: 'en-GB' },
  { code: 'zh-Hans', name: '简体中文', tag: 'zh-CN' },
] as const;

export type Locale = (typeof LANGUAGES)[number]['code'];

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language that early-language.js chose before the first paint. */
export function initialLocale(): Locale {
  const chosen = document.documentElement.lang;
  return LANGUAGES.find((language) => language.code === chosen)?.code ?? 'en';
}

/** Keeps the choice for a year, in the cookie that the server-rendered pages read too. */
export function keepLocale(locale: Locale): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `lang=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
}

export function tagOf(locale: Locale): string {
  return LANGUAGES.find((language) => language.code === locale)?.tag ?? 'en-GB';
}
