import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { frameTexts } from './locales/index.js';
import { languageLinks, type PageLocale } from './page-locale.js';
import { publicPlace } from './public-address.js';
import { PUBLIC_PAGES } from './public-pages.js';
import { siteAssets } from './site-assets.js';

/** What every page tells the layout. The rest of the model is the page's own. */
export interface PageFrame {
  locale: PageLocale;
  /** Path with query of this page, for the language switch. */
  path: string;
  title: string;
  /**
   * Search engines may list the page, and the navigation of the site stands above it. Off unless said: most of these pages
   * concern one person.
   */
  indexed?: {
    /** One or two sentences for whoever finds or shares the page. */
    description: string;
    /** What the page is, in words of Open Graph. */
    type?: 'website' | 'article';
    /** A feed of what the page shows. */
    feed?: { href: string; type: string; title: string };
  };
  /** `wide` for tables and boards; the default column is that of forms (640 px). */
  pageClass?: 'wide';
  /** The address itself opens something: no trace of it may leave with a link. Goes with `secretPageHeaders`. */
  noReferrer?: boolean;
  scripts?: string[];
  /** Id of the form that the language switch sends, so that what was typed goes along. */
  languageForm?: string;
}

type Texts = Readonly<Record<string, string>>;

/** `{name}` in a sentence is replaced by the value; unknown names stay visible, so that a test sees them. */
export function fill(sentence: string, values: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  );
}

const handlebars = Handlebars.create();
handlebars.registerPartial('layout', readFileSync(new URL('layout.hbs', import.meta.url), 'utf8'));
handlebars.registerHelper('asset', (name: keyof typeof siteAssets) => siteAssets[name].href);
handlebars.registerHelper('eq', (a: unknown, b: unknown) => a === b);
handlebars.registerHelper('t', (key: string, options: Handlebars.HelperOptions) => {
  const texts = (options.data as { texts: Texts }).texts;
  const sentence = texts[key];
  if (sentence === undefined) throw new Error(`No text for "${key}"`);
  return fill(sentence, options.hash as Record<string, unknown>);
});

/**
 * Compiles one page. The template starts with `{{#> layout}}` and reads its sentences with `{{t "key"}}`
 * from `texts[locale]`; a sentence that is missing is an error, never an empty place.
 */
export function page<Model extends object>(
  template: URL,
  texts: Readonly<Record<PageLocale, Texts>>,
  partials: Readonly<Record<string, URL>> = {},
): (model: Model & PageFrame) => string {
  const own = Handlebars.create();
  Object.assign(own.partials, handlebars.partials);
  Object.assign(own.helpers, handlebars.helpers);
  for (const [name, file] of Object.entries(partials)) own.registerPartial(name, readFileSync(file, 'utf8'));
  const render = own.compile(readFileSync(template, 'utf8'));
  return (model) =>
    render(
      {
        ...model,
        ...(model.indexed && { place: publicPlace(model.path, model.locale), nav: publicNav(model) }),
        languages: languageLinks(model.locale, model.path),
        siteName: frameTexts[model.locale].clubName,
      },
      { data: { texts: { ...frameTexts[model.locale], ...texts[model.locale] } } },
    );
}

/** The public navigation, with the place where the reader is. */
function publicNav({ path, locale }: PageFrame) {
  const here = path.split('?')[0]!;
  return PUBLIC_PAGES.map(({ path: to, key }) => ({
    to,
    word: frameTexts[locale][key],
    current: here === to ? 'page' : to !== '/' && here.startsWith(`${to}/`) ? 'true' : undefined,
  }));
}
