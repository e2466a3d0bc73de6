export { completionReportTexts, isPersonalItem } from './instrument/completion-report/index.js';
export {
  type ConsentPurpose,
  consentPurposes,
  consentsIn,
  consentTextVersion,
  type GivenConsent,
} from './instrument/completion-report/consents.js';
export { completionReportV1 } from './instrument/completion-report/definition.js';
export { type Instrument, presentCompletionReport } from './instrument/instruments.js';
export type {
  AnswersIncomplete,
  HostReportNotReadable,
  ReportAlreadySubmitted,
  ReportNotOpened,
  ReportNotWaivable,
  ReportSessionEnded,
  TooManyTries,
} from './errors.js';
export { completionReportSubmitted, hostReportReceived } from './facts.js';
export { type Completion, completionOf } from './report/completion-of.js';
export { openReportAsHost } from './report/open-report-as-host.js';
export { openReport, type ReportOpened } from './report/open-report.js';
export { readReport, type ReportInHand } from './report/read-report.js';
export {
  REPORT_STATES,
  REPORT_TRANSITIONS,
  type ReportState,
  type SubmittedVia,
} from './report/report-states.js';
export { requestReports } from './report/request-reports.js';
export { type DraftSaved, saveDraft } from './report/save-draft.js';
export { type ReportSubmitted, submitReport } from './report/submit-report.js';
export { type ReportWaived, waiveReport } from './report/waive-report.js';
export { SESSION_DAYS } from './session/begin-session.js';
export { SurveysModule, surveysEntities } from './surveys.module.js';
