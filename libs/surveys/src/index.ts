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
export { givenOf } from './given/given-of.js';
export { lastFromCompletionReport } from './given/last-year.js';
export { followUpHostsTexts } from './instrument/follow-up-hosts/index.js';
export { followUpHostsV1 } from './instrument/follow-up-hosts/definition.js';
export { intlStudentsItem, intlStudentsWords } from './instrument/follow-up-hosts/published-indicator.js';
export { isInstrumentUnchanged, keepInstrument } from './instrument/instrument.queries.js';
export { listInstruments, type ListedInstrument } from './instrument/list-instruments.js';
export { loadInstrument } from './instrument/load-instrument.js';
export { seriesBreaks, type SeriesBreakOfItem } from './instrument/series-breaks.js';
export { previewInstrument } from './instrument/preview-instrument.js';
export { publishInstrument } from './instrument/publish-instrument.js';
export { uploadInstrument } from './instrument/upload-instrument.js';
export { burdenOf, estimateMinutes } from './instrument/rehearsal/estimate-minutes.js';
export { isSound, rehearse, type Rehearsal } from './instrument/rehearsal/rehearse.js';
export { typicalMinutes, typicalMinutesOf } from './instrument/rehearsal/typical-minutes.js';
export { rehearseInstrument } from './instrument/rehearse-instrument.js';
export type {
  AddressNotValid,
  AnswersIncomplete,
  FollowUpClosed,
  FormHeldBack,
  FormAlreadySubmitted,
  FormCodeExpired,
  FormCodeNeeded,
  FormCodeNotSent,
  FormCodeWrong,
  FormNotChangeable,
  FormNotSubmitted,
  FormSessionEnded,
  HostReportNotReadable,
  LinkNotOpened,
  ReportAlreadySubmitted,
  ReportNotOpened,
  ReportNotWaivable,
  ReportSessionEnded,
  RosterFileRefused,
  TooManyTries,
} from './errors.js';
export {
  completionReportSubmitted,
  followUpSubmitted,
  followUpWithdrawn,
  hostReportReceived,
} from './facts.js';
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
export { nameGiver } from './data-out/column-names.js';
export { columnsOf } from './data-out/columns-of.js';
export { type EndOfProgrammeFigures, endOfProgrammeFigures } from './figures/end-of-programme-figures.js';
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
export {
  SurveysModule,
  surveysEntities,
  surveysJobs,
  surveysLanes,
  surveysSweeps,
} from './surveys.module.js';
export { archiveCampaign } from './campaign/archive-campaign.js';
export { BURDEN_MINUTES } from './campaign/cadence.js';
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
export { reconnectNoticeMail } from './lost-contact/reconnect-notice.mail.js';
export { configureSurveys, type SurveysSettings } from './settings.js';
export type { KnownFacts } from './given/known-facts.js';
export { deviceClass, type DeviceClass } from './link/device-class.js';
export { confirmFormCode, type FormCodeConfirmed } from './link/confirm-form-code.js';
export { formCodeMail } from './link/form-code.mail.js';
export { type CaseRow } from './link/link.queries.js';
export { type LinkOpened, openLink } from './link/open-link.js';
export { type FormCodeSent, requestFormCode } from './link/request-form-code.js';
export { beginForm, type FormBegun } from './response/begin-form.js';
export {
  type CorrectionDropped,
  correctForm,
  dropCorrection,
  type FormReopened,
} from './response/correct-form.js';
export { declineForm, type FormDeclined } from './response/decline-form.js';
export { formReceipt, type FormReceipt } from './response/form-receipt.js';
export { GRACE_MINUTES } from './response/form-window.js';
export { type MeasuringStopped, notePageVisit, stopMeasuring } from './response/measure-form.js';
export { type FormInHand, type FormState, readCases, readForm } from './response/read-form.js';
export { saveFormDraft } from './response/save-form-draft.js';
export { type FormSubmitted, submitForm } from './response/submit-form.js';
export { type FormWithdrawn, withdrawForm } from './response/withdraw-form.js';
export { promisedMinutes } from './campaign/module-minutes.js';
export { durationWords } from './contact/duration-words.js';
export { type FormHandedOn, handOnForm } from './link/hand-on-form.js';
export { handedOnMail } from './link/handed-on.mail.js';
export { SURVEY_MAIL, unsubscribe, type Unsubscribed } from './link/unsubscribe.js';
export { type FollowUpRow } from './response/follow-up.queries.js';
export { myFollowUps } from './response/my-follow-ups.js';
export { openFormAsHost, openFormFromAccount } from './response/open-form-from-account.js';
export { type NewLinkAsked, sendNewLink } from './link/send-new-link.js';
export { newLinkMail } from './link/new-link.mail.js';
export { moveAnonymousAnswers, SMALLEST_CROWD } from './anonymous/move-pool.js';
export { type HandedInAnswers, handedInAnswers } from './response/handed-in-answers.js';
export { type AnswersPrinted, renderAnswersPdf } from './response/render-answers-pdf.js';
export type { AnswersSheet } from './response/answers-sheet.js';
export {
  ROSTER_FILE_BYTES,
  rosterFile,
  type RosterFileMade,
  type RosterFileTaken,
  takeRosterFile,
} from './roster-file/roster-file.js';
