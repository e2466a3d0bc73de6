import type { QuestionnaireTexts } from '@enishi/questionnaire';
import type { Locale } from '@enishi/platform';
import { followUpAlumniEn } from './en.js';
import { followUpAlumniJa } from './ja.js';
import { followUpAlumniZhHans } from './zh-hans.js';

export const followUpAlumniTexts: Readonly<Record<Locale, QuestionnaireTexts>> = {
  ja: followUpAlumniJa,
  en: followUpAlumniEn,
  'zh-Hans': followUpAlumniZhHans,
};

/** The words under which consents were renewed; other words need another version. */
export const followUpConsentTextVersion = 'FU-A-CONS-1';
