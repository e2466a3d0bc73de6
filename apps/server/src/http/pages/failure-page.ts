import { page } from './render-page.js';
import type { PageFrame } from './render-page.js';
import type { PageLocale } from './page-locale.js';

const texts = {
  ja: { heading: '処理できませんでした', home: 'トップへ戻る' },
  en: { heading: 'This did not work', home: 'Back to the start page' },
  'zh-Hans': { heading: '未能完成操作', home: '返回首页' },
} as const;

const render = page<{ message: string }>(new URL('failure-page.hbs', import.meta.url), texts);

/** What a person sees when a page cannot be shown: what happened and what to do. */
export function failurePage(input: { locale: PageLocale; path: string; message: string }): string {
  const frame: PageFrame = { locale: input.locale, path: input.path, title: texts[input.locale].heading };
  return render({ ...frame, message: input.message });
}
