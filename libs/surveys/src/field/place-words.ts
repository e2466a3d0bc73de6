import type { Locale } from '@enishi/platform';
import type { Instrument } from '../instrument/instruments.js';

/** What people read at a place of the form, page or question, in the reader's language; its code where there is nothing. */
export function placeWords(instrument: Instrument | null, locale: Locale, place: string): string {
  const texts = instrument?.texts[locale];
  return texts?.questions[place]?.title || texts?.pages[place]?.title || place;
}
