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
export { archiveCampaign } from './campaign/archive-campaign.js';
export { BURDEN_MINUTES, MODULE_MINUTES } from './campaign/cadence.js';
export { campaignSweep } from './campaign/campaign.sweep.js';
export type { CampaignRow } from './campaign/campaign.queries.js';
export { closeCampaign } from './campaign/close-campaign.js';
export { createCampaign } from './campaign/create-campaign.js';
export { launchCampaign } from './campaign/launch-campaign.js';
export { listCampaigns, viewCampaign } from './campaign/list-campaigns.js';
export { pauseCampaign } from './campaign/pause-campaign.js';
export { previewCampaign } from './campaign/preview-campaign.js';
export { resumeCampaign } from './campaign/resume-campaign.js';
export { scheduleCampaign } from './campaign/schedule-campaign.js';
export { unscheduleCampaign } from './campaign/unschedule-campaign.js';
export { updateCampaign } from './campaign/update-campaign.js';
export { followUpMails } from './contact/follow-up.mail.js';
export { remindContacts } from './contact/remind-contacts.js';
export { climb, rungMoments } from './contact/reminder-ladder.js';
export { nextSendingMoment } from './contact/sending-time.js';
export { surveyLane } from './contact/survey-lane.js';
export { timeZoneOf } from './contact/time-zones.js';
export { sendTestMail } from './contact/send-test-mail.js';
export { surveyReminderSweep } from './contact/reminder.sweep.js';
export { listExclusions } from './campaign/list-exclusions.js';
export { consentWords } from './consent-text/consent-words.js';
export { countLostContacts, listLostContacts } from './lost-contact/list-lost-contacts.js';
export { lostFellows, makeReconnectLink } from './lost-contact/make-reconnect-link.js';
export {
  confirmReconnect,
  lookAtReconnectLink,
  proveReconnect,
  sendReconnectCode,
} from './lost-contact/reconnect.js';
export { reconnectCodeMail } from './lost-contact/reconnect-code.mail.js';
