import type { QuestionnaireTexts } from '@enishi/questionnaire';
import type { Locale } from '@enishi/platform';
import { followUpHostsEn } from './en.js';
import { followUpHostsJa } from './ja.js';
import { followUpHostsZhHans } from './zh-hans.js';

export const followUpHostsTexts: Readonly<Record<Locale, QuestionnaireTexts>> = {
  ja: followUpHostsJa,
  en: followUpHostsEn,
  'zh-Hans': followUpHostsZhHans,
};
