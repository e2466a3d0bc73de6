export {
  completionReport,
  completionReportTexts,
  isPersonalItem,
} from './instrument/completion-report/index.js';
export {
  type ConsentPurpose,
  consentPurposes,
  consentTextVersion,
  consentsIn,
  type GivenConsent,
} from './instrument/completion-report/consents.js';
export { SurveysModule, surveysEntities } from './surveys.module.js';
