import { useMemo } from 'react';
import { useLanguage as useFrameLanguage } from '../language.js';
import type { Locale } from '../locale.js';
import type { Texts } from '../texts.js';

/**
 * `useLanguage` with the words of one area besides those of the frame. The words come with the screens that use them, in
 * the three languages, so that the first load of the member area does not grow with every area.
 */
export function withWords<Words extends object>(words: Readonly<Record<Locale, Words>>) {
  return function useLanguage() {
    const language = useFrameLanguage();
    return useMemo(
      () => ({ ...language, t: { ...language.t, ...words[language.locale] } as Texts & Words }),
      [language],
    );
  };
}
