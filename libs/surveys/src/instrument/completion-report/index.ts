import { type QuestionnaireTexts, questionnaire } from '@enishi/questionnaire';
import type { Locale } from '@enishi/platform';
import { completionReportV1 } from './definition.js';
import { completionReportEn } from './en.js';
import { completionReportJa } from './ja.js';
import { completionReportZhHans } from './zh-hans.js';

/** The present completion report, ready to check answers. */
export const completionReport = questionnaire(completionReportV1);

export const completionReportTexts: Readonly<Record<Locale, QuestionnaireTexts>> = {
  ja: completionReportJa,
  en: completionReportEn,
  'zh-Hans': completionReportZhHans,
};

/** Items that say who somebody is or speak in their own words; shown again only where they were typed. */
export function isPersonalItem(code: string): boolean {
  return code.startsWith('CR.ID.') || code.startsWith('CR.TEXT.') || code === 'CR.RET.institution';
}
