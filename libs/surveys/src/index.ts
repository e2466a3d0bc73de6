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
export { addEvents } from './field/add-events.js';
export { type CampaignField, campaignField } from './field/campaign-field.js';
export { type CaseEvent, dispositionOf } from './field/disposition-of.js';
export { DISPOSITION_CODES, DISPOSITIONS, type DispositionCode, PARTIAL_FROM } from './field/dispositions.js';
export { selectDispositions } from './field/disposition.queries.js';
export { completenessOf, essentialQuestions } from './field/essential-questions.js';
export { EVENT_KINDS, type EventKind } from './field/event-kinds.js';
export { countClasses, eligibleShare, HEADLINE_RATE, RATE_CODES, ratesOf } from './field/rates.js';
export { COARSE, EXACT } from './field/shield.js';
export { type Codebook, readCodebook } from './data-out/codebook/codebook.js';
export { ddiOf } from './data-out/codebook/ddi.js';
export { openWave } from './data-out/open-wave.js';
export { takeCodebook } from './data-out/take-codebook.js';
export { DATA_FORMATS, type DataFormat, takeData } from './data-out/take-data.js';
export { nameGiver } from './data-out/variable-names.js';
export { variablesOf } from './data-out/variables-of.js';
export { type EndOfProgrammeFigures, endOfProgrammeFigures } from './figures/end-of-programme-figures.js';
export { printedShare, type ShareDisplay } from './figures/share.js';
export { decideHostReport } from './host-report/decide-host-report.js';
export { downloadHostReport } from './host-report/download-host-report.js';
export { HOST_REPORT_KINDS, type HostReportKind } from './host-report/host-report-kinds.js';
export {
  type HostReportReceived,
  receiveHostReport,
  REPORT_FILE_BYTES,
} from './host-report/receive-host-report.js';
export { settleCompletionReports, settleHostReports } from './host-report/settle-reports.js';
export { myReports } from './board/my-reports.js';
export { planReportBoard, type PlanReportBoard } from './board/plan-report-board.js';
export { reportReminderMail } from './reminder/reminder.mail.js';
export { remindMissing, type RemindersSent } from './reminder/remind-missing.js';
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
export { SurveysModule, surveysEntities, surveysJobs, surveysSweeps } from './surveys.module.js';
