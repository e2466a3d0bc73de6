/** The three languages of the pages, each by its own name, in the order in which they are offered. */
export const pageLanguages = [
  { code: 'ja', name: '日本語' },
  { code: 'en', name: 'English' },
  { code: 'zh-Hans', name: '简体中文' },
] as const;

export type PageLocale = (typeof pageLanguages)[number]['code'];

export const languageCookie = 'lang';

/** The locale that a code names, in the spellings that browsers send ("zh-CN", "ja-JP"); undefined when we have none. */
export function pageLocaleOf(code: unknown): PageLocale | undefined {
  if (typeof code !== 'string') return undefined;
  const primary = code.trim().toLowerCase().split(/[-_]/)[0];
  return pageLanguages.find((language) => language.code.toLowerCase().split('-')[0] === primary)?.code;
}

interface LanguageWishes {
  /** `?lang=` of the address: what the person just chose. */
  query?: unknown;
  /** The `lang` cookie: what the person chose before. */
  cookie?: unknown;
  /** `Accept-Language` as sent. */
  header?: unknown;
}

/** Chosen now, else chosen before, else the first language the browser asks for that we speak, else English. */
export function choosePageLocale({ query, cookie, header }: LanguageWishes): PageLocale {
  const asked = typeof header === 'string' ? header.slice(0, 500).split(',') : [];
  const ranked = asked
    .map((part) => {
      const [code, ...parameters] = part.split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { code, q: quality === undefined ? 1 : Number(quality) };
    })
    .toSorted((a, b) => b.q - a.q);
  const fromHeader = ranked.map(({ code }) => pageLocaleOf(code)).find(Boolean);
  return pageLocaleOf(query) ?? pageLocaleOf(cookie) ?? fromHeader ?? 'en';
}

/** Links of the language switch: the same address with another `lang`, so that the place is kept. */
export function languageLinks(locale: PageLocale, path: string) {
  const [base, search = ''] = path.split('?');
  return pageLanguages.map(({ code, name }) => {
    const query = new URLSearchParams(search);
    query.set('lang', code);
    return { code, name, current: code === locale, href: `${base}?${query.toString()}` };
  });
}
