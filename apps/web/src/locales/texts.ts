import type { Texts } from './en/index.js';
import type { Locale } from './locale.js';

export type { Texts } from './en/index.js';

/** Loads one language; the other two are not sent. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  switch (locale) {
    case 'ja':
      return (await import('./ja/index.js')).ja;
    case 'zh-Hans':
      return (await import('./zh-hans/index.js')).zhHans;
    case 'en':
      return (await import('./en/index.js')).en;
  }
}
