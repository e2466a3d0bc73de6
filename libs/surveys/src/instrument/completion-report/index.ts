import type { QuestionnaireTexts } from '@enishi/questionnaire';
import type { Locale } from '@enishi/platform';
import { completionReportEn } from './en.js';
import { completionReportJa } from './ja.js';
import { completionReportZhHans } from './zh-hans.js';

export const completionReportTexts: Readonly<Record<Locale, QuestionnaireTexts>> = {
  ja: completionReportJa,
  en: completionReportEn,
  'zh-Hans': completionReportZhHans,
};

/** Items that say who somebody is or speak in their own words; shown again only where they were typed. */
export function isPersonalItem(code: string): boolean {
  return code.startsWith('CR.ID.') || code.startsWith('CR.TEXT.') || code === 'CR.RET.institution';
}
