export {
  ATTRIBUTIONS,
  CLAIM_KINDS,
  CLAIM_STATES,
  CLAIM_TRANSITIONS,
  SOURCES,
  VERDICTS,
  VERIFICATIONS,
  VERIFICATION_TRANSITIONS,
} from './claim/claim-states.js';
export type {
  Attribution,
  ClaimKind,
  ClaimState,
  Source,
  Verdict,
  Verification,
} from './claim/claim-states.js';
export { decideOutcome, type OutcomeDecided } from './claim/decide-outcome.js';
export { type ClaimPage, listOutcomes, listRevisits } from './claim/list-claims.js';
export { type PartialDate, partialDate } from './claim/partial-date.js';
export { type OutcomeWithdrawn, withdrawOutcome } from './claim/withdraw-outcome.js';
export { downloadEvidence } from './evidence/download-evidence.js';
export { evidenceKind, normalDoi, normalUrl } from './evidence/evidence.js';
export { EVIDENCE_BYTES, type EvidenceKept, keepEvidence } from './evidence/keep-evidence.js';
export {
  acceptSuggestion,
  dismissSuggestion,
  type EvidenceDecided,
} from './evidence-lookup/decide-suggestion.js';
export { forgetLookups } from './evidence-lookup/forget-lookups.js';
export { doiSegment, normalOrcid } from './evidence-lookup/identifiers.js';
export {
  CONTRADICTIONS,
  type Contradiction,
  type ListedSuggestion,
  listSuggestions,
} from './evidence-lookup/list-suggestions.js';
export { lookForMyPapers, type MyPaperLookup, myPaperLookup } from './evidence-lookup/look-for-my-papers.js';
export type { LookupSettings } from './evidence-lookup/lookup-settings.js';
export { SUGGESTION_STATES } from './evidence-lookup/suggestion.queries.js';
export { countBy, knows } from './fact/count-by.js';
export { ANSWER_CODES, MEASURE_SQL, answerMeasures } from './fact/count-measures.js';
export {
  COUNT_DIMENSIONS,
  COUNT_SOURCES,
  type CountDimension,
  type CountFilter,
  type CountRequest,
  type CountSource,
  type Counted,
  type CountedRow,
} from './fact/count-request.js';
export { configureOutcomes, type OutcomesSettings } from './configure-outcomes.js';
export { computeFigure } from './figure/compute-figure.js';
export { computeFigures, MOST_FIGURES } from './figure/compute-figures.js';
export { figureFilters, type FigureFilters, type FigureOption } from './figure/figure-filters.js';
export type {
  Cell,
  FigureFilter,
  FigureKey,
  FigureNote,
  FigureRequest,
  FigureRow,
  FigureTable,
  SeriesBreak,
  Weighting,
} from './figure/figure.js';
export { returnCurve, type ReturnCurve, type ReturnCurvePoint } from './figure/return-curve.js';
export { seesAllFigures, seesExactCounts } from './figure/scope.js';
export {
  CRITERIA,
  DIMENSIONS,
  TOPICS,
  UNITS,
  type Dimension,
  type Metric,
  type MetricDefinition,
  type Topic,
  type Unit,
} from './metric/metric.js';
export { METRICS, metricOf, metricsOf } from './metric/metrics.js';
export {
  comparePublished,
  type PublishedComparison,
  type PublishedVerdict,
} from './published/compare-published.js';
export { REPORT_KINDS, REPORT_LANGUAGES, type ReportInput } from './report/report-kinds.js';
export { openReportCopy } from './report/schedule/list-report-schedules.js';
export { scheduleReport, stopReportSchedule } from './report/schedule/schedule-report.js';
export { sendReport } from './report/schedule/send-report.js';
export { scheduledReportMail } from './report/schedule/scheduled-report.mail.js';
export { reportSweep } from './report/schedule/report.sweep.js';
export { takeFigure, takeReport, type TakenFigures } from './report/take-figures.js';
export { figureDigest } from './report/figure-digest.js';
export { impactSheet } from './impact-sheet/impact-sheet.js';
export { type KnownClaim, knownOfPerson, knownOfPlan } from './known/known-claims.js';
export {
  OUTCOME_DETAILS,
  OUTCOME_TYPES,
  type OutcomeDetail,
  type OutcomeType,
} from './outcome/outcome-types.js';
export type { OutcomeRow } from './outcome/outcome.queries.js';
export { correctOutcome, type OutcomeReported, reportOutcome } from './outcome/report-outcome.js';
export { agreement, type SourceAgreement } from './reconciliation/agreement.js';
export { decidePair, type PairDecided, type PairDecision } from './reconciliation/decide-pair.js';
export { listPairs, type PairPage } from './reconciliation/list-pairs.js';
export { type Reconciled, reconcileDue } from './reconciliation/reconcile.js';
export { REVISIT_PURPOSES, type RevisitPurpose } from './revisit/revisit-purposes.js';
export type { RevisitRow } from './revisit/revisit.queries.js';
export { correctRevisit, reportRevisit, type RevisitReported } from './revisit/report-revisit.js';
export { foldRollups } from './rollup/fold-rollups.js';
export { fillNotebook } from './notebook/fill-notebook.js';
export { recountRollups } from './rollup/recount-rollups.js';
export { type ReturnInterval, type ReturnIntervals, returnIntervals } from './rollup/return-intervals.js';
export { recordTold, type ToldRecorded } from './told/record-told.js';
export type { Told, ToldAbout, ToldOutcome, ToldRevisit, ToldVerdict } from './told/told.js';
export { OutcomesModule, outcomesEntities, outcomesJobs, outcomesSweeps } from './outcomes.module.js';
