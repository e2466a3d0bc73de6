import type { ReportInHand } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import type { FormKind, OpenForm } from './form-kind.js';
import { formRoute } from './form-route.js';
import { respondentTexts } from './locales/index.js';

/** The invitee's completion report among the forms. */
export const reportKind: FormKind = { base: '/report', texts: respondentTexts };

/** A completion report as the pages of every form want it. */
export function openFormOf(report: ReportInHand, locale: PageLocale): OpenForm {
  const { questionnaire, texts } = report.instrument;
  return {
    questionnaire,
    texts,
    answers: report.answers,
    query: '',
    whole: '',
    routeWith: (answers) => formRoute(questionnaire, answers, report.via),
    remark: report.via === 'HOST_PROXY' ? respondentTexts[locale].proxy : undefined,
  };
}
