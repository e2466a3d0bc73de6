import type { Locale, LocalizedText } from '@enishi/platform';
import type { FieldOfScience } from '../opportunity/opportunity-words.js';

const FIELDS: Readonly<Record<FieldOfScience, LocalizedText>> = {
  FORD1: { ja: '自然科学', en: 'Natural sciences', 'zh-Hans': '自然科学' },
  FORD2: { ja: '工学・技術', en: 'Engineering and technology', 'zh-Hans': '工程与技术' },
  FORD3: { ja: '医学・保健学', en: 'Medical and health sciences', 'zh-Hans': '医学与健康科学' },
  FORD4: { ja: '農学・獣医学', en: 'Agricultural and veterinary sciences', 'zh-Hans': '农学与兽医学' },
  FORD5: { ja: '社会科学', en: 'Social sciences', 'zh-Hans': '社会科学' },
  FORD6: { ja: '人文学・芸術', en: 'Humanities and the arts', 'zh-Hans': '人文与艺术' },
};

/** Name of a field of science. */
export const fieldWords = (field: string, locale: Locale): string =>
  FIELDS[field as FieldOfScience]?.[locale] ?? field;

export const weekWords = (week: number, locale: Locale): string =>
  ({ ja: `第${week}週`, en: `Week ${week}`, 'zh-Hans': `第${week}周` })[locale];
