import { defineMail } from '@enishi/platform';

/** Asks a colleague of a host to fill in a plan's form. Sensitive: it holds a personal link. */
export const handedOnMail = defineMail<{
  planTitle: string;
  host: string;
  link: string;
  due: string;
  /** How long the form takes: "about 5 minutes". */
  duration: string;
}>({
  name: 'surveys/form-handed-on',
  sensitive: true,
  sample: (locale) => ({
    planTitle: { ja: '桜の実験', en: 'Experiments under the cherry trees', 'zh-Hans': '樱花树下的实验' }[
      locale
    ],
    host: { ja: '例示大学', en: 'Example University', 'zh-Hans': 'Example University' }[locale],
    link: 'https://enishi.example.org/s/sample',
    due: { ja: '2026年2月28日(土)', en: 'Sat, 28 February 2026', 'zh-Hans': '2026年2月28日周六' }[locale],
    duration: { ja: '約5分', en: 'about 5 minutes', 'zh-Hans': '约5分钟' }[locale],
  }),
});
