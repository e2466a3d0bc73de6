import { tagOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';

/** The word for a code; the code itself when a newer server sends one that these screens do not know. */
export function wordFor(words: Readonly<Record<string, string>>, code: string | null | undefined): string {
  if (!code) return '';
  return words[code] ?? code;
}

const names = new Map<Locale, Intl.DisplayNames>();

/** Name of a country or region by its two-letter code. */
export function countryName(code: string | null | undefined, locale: Locale): string {
  if (!code) return '';
  let display = names.get(locale);
  if (!display) names.set(locale, (display = new Intl.DisplayNames([tagOf(locale)], { type: 'region' })));
  try {
    return display.of(code) ?? code;
  } catch {
    return code;
  }
}
