export { completionReportTexts, isPersonalItem } from './instrument/completion-report/index.js';
export {
  type ConsentPurpose,
  consentPurposes,
  consentsIn,
  consentTextVersion,
  type GivenConsent,
} from './instrument/completion-report/consents.js';
export { completionReportV1 } from './instrument/completion-report/definition.js';
export {
  type Instrument,
  instrumentOf,
  presentCompletionReport,
  presentFollowUpAlumni,
  presentFollowUpHosts,
  shippedInstruments,
} from './instrument/instruments.js';
export {
  comparableItems,
  crosswalk,
  type CrosswalkEntry,
  trendBreaks,
  type TrendBreak,
} from './instrument/crosswalk.js';
export { followUpAlumniTexts, followUpConsentTextVersion } from './instrument/follow-up-alumni/index.js';
export { followUpAlumniV1 } from './instrument/follow-up-alumni/definition.js';
export { givenOf, lastFromCompletionReport } from './instrument/given-of.js';
export { followUpHostsTexts } from './instrument/follow-up-hosts/index.js';
export { followUpHostsV1 } from './instrument/follow-up-hosts/definition.js';
export { intlStudentsItem, intlStudentsWords } from './instrument/follow-up-hosts/published-indicator.js';
export { isInstrumentUnchanged, keepInstrument } from './instrument/instrument.queries.js';
export { listInstruments, type ListedInstrument } from './instrument/list-instruments.js';
export { loadInstrument } from './instrument/load-instrument.js';
export { previewInstrument } from './instrument/preview-instrument.js';
export { publishInstrument } from './instrument/publish-instrument.js';
export { burdenOf, estimateMinutes } from './instrument/rehearsal/estimate-minutes.js';
export { isSound, rehearse, type Rehearsal } from './instrument/rehearsal/rehearse.js';
export { rehearseInstrument } from './instrument/rehearse-instrument.js';
export { uploadInstrument } from './instrument/upload-instrument.js';
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
