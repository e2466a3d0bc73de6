import { COUNTRIES } from '../../country/countries.js';

const NAMES = new Map(COUNTRIES.map(([code, , ja, en, zhHans]) => [code, { ja, en, 'zh-Hans': zhHans }]));

/** Name of a country or region in the reader's language; the code itself when unknown. */
export function countryLabel(code: string, locale: 'ja' | 'en' | 'zh-Hans'): string {
  return NAMES.get(code)?.[locale] ?? code;
}
