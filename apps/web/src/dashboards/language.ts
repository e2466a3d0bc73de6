import { useMemo } from 'react';
import { dashboards as en } from '../locales/en/dashboards.js';
import { dashboards as ja } from '../locales/ja/dashboards.js';
import { useLanguage as useFrameLanguage } from '../locales/language.js';
import type { Locale } from '../locales/locale.js';
import type { Texts as FrameTexts } from '../locales/texts.js';
import { dashboards as zhHans } from '../locales/zh-hans/dashboards.js';

/** Words of the dashboards come with their screens, not with the first load of the member area. */
const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja, 'zh-Hans': zhHans };

export type Texts = FrameTexts & { readonly dashboards: typeof en };

/** `useLanguage` with the words of the dashboards in `t.dashboards`. */
export function useLanguage() {
  const language = useFrameLanguage();
  return useMemo(
    () => ({ ...language, t: { ...language.t, dashboards: WORDS[language.locale] } as Texts }),
    [language],
  );
}
