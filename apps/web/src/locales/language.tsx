import { createContext, use, useCallback, useEffect, useMemo, useState, useTransition } from 'react';
import type { ReactNode } from 'react';
import { formatter } from '../format/format.js';
import type { Format } from '../format/format.js';
import { keepLocale } from './locale.js';
import type { Locale } from './locale.js';
import { loadTexts } from './texts.js';
import type { Texts } from './texts.js';

interface Language {
  readonly locale: Locale;
  readonly t: Texts;
  readonly f: Format;
  /** Changes the language in place: the address and whatever is typed stay. */
  readonly choose: (locale: Locale) => void;
}

const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider(props: {
  initial: { locale: Locale; texts: Texts };
  onChange?: (locale: Locale) => void;
  children: ReactNode;
}) {
  const [spoken, setSpoken] = useState(props.initial);
  const [, startTransition] = useTransition();
  const { onChange } = props;

  const choose = useCallback(
    (locale: Locale) => {
      keepLocale(locale);
      onChange?.(locale);
      startTransition(async () => {
        const texts = await loadTexts(locale);
        startTransition(() => setSpoken({ locale, texts }));
      });
    },
    [onChange],
  );

  useEffect(() => {
    document.documentElement.lang = spoken.locale;
  }, [spoken.locale]);

  const language = useMemo<Language>(
    () => ({ locale: spoken.locale, t: spoken.texts, f: formatter(spoken.locale), choose }),
    [spoken, choose],
  );
  return <LanguageContext value={language}>{props.children}</LanguageContext>;
}

/** Sentences (`t`), formats (`f`) and the language itself. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('useLanguage outside LanguageProvider');
  return language;
}
