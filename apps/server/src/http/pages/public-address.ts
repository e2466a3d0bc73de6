import { pageLanguages } from './page-locale.js';
import type { PageLocale } from './page-locale.js';

let publicUrl = 'http://localhost';

/** Tells the pages under which address the world finds them. Once per process. */
export function configurePublicAddress(url: string): void {
  publicUrl = url.replace(/\/$/, '');
}

/** A path of this site as the rest of the world writes it. */
export function publicAddress(path: string): string {
  return `${publicUrl}${path}`;
}

/** One path in one language; without a language it speaks the reader's. */
export function inLanguage(path: string, language?: PageLocale): string {
  return publicAddress(language ? `${path}?lang=${language}` : path);
}

/** What search engines and social sites are told of a page beside its text. */
export interface PublicPlace {
  canonical: string;
  alternates: { language: string; href: string }[];
  ogLocale: string;
  ogOthers: string[];
}

const OG_LOCALES: Record<PageLocale, string> = { ja: 'ja_JP', en: 'en_US', 'zh-Hans': 'zh_CN' };

/**
 * The addresses of a public page in its languages. The one without a language is for everybody else (`x-default`);
 * other parameters are views of the same page and are left out.
 */
export function publicPlace(path: string, locale: PageLocale): PublicPlace {
  const [base = '/', search = ''] = path.split('?');
  const isChosen = new URLSearchParams(search).has('lang');
  return {
    canonical: inLanguage(base, isChosen ? locale : undefined),
    alternates: [
      ...pageLanguages.map(({ code }) => ({ language: code as string, href: inLanguage(base, code) })),
      { language: 'x-default', href: inLanguage(base) },
    ],
    ogLocale: OG_LOCALES[locale],
    ogOthers: pageLanguages.filter(({ code }) => code !== locale).map(({ code }) => OG_LOCALES[code]),
  };
}
