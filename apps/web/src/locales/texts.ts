import type { en } from './en/index.js';
import type { Locale } from './locale.js';

/** Every sentence of the screens. English gives the shape; a key that another language lacks is a compile error. */
export type Texts = typeof en;

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
