import type { Locale } from '../locales/locale.js';
import { tagOf } from '../locales/locale.js';

/** Languages that members of the programme's countries write in; each by its BCP 47 code. */
export const LANGUAGES_OFFERED = [
  'ja',
  'en',
  'zh',
  'ar',
  'bn',
  'es',
  'fil',
  'fr',
  'hi',
  'id',
  'kk',
  'km',
  'ko',
  'lo',
  'mn',
  'ms',
  'my',
  'ne',
  'pt',
  'ru',
  'si',
  'ta',
  'th',
  'tr',
  'ur',
  'uz',
  'vi',
] as const;

/** Name of a language in the reader's own. */
export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([tagOf(locale)], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Several words in one line, as the reader's language separates them. */
export const inOneLine = (words: readonly string[], locale: Locale): string =>
  words.join(locale === 'en' ? ', ' : '、');
