import { handleJob } from '@enishi/platform';
import type { JobHandler, Sweep } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { EvidenceLookup } from './evidence-lookup/evidence-lookup.entity.js';
import { EvidenceLookupResolver } from './evidence-lookup/evidence-lookup.resolver.js';
import { EvidenceSuggestion } from './evidence-lookup/evidence-suggestion.entity.js';
import { lookUpSweep, onLookUp } from './evidence-lookup/look-up.sweep.js';
import { PersonOrcid } from './evidence-lookup/person-orcid.entity.js';
import { FigureResolver } from './figure/figure.resolver.js';
import { SavedView } from './figure/saved-view/saved-view.entity.js';
import { NotebookRow } from './notebook/notebook-row.entity.js';
import { notebookFill } from './notebook/notebook.sweep.js';
import { SavedViewResolver } from './figure/saved-view/saved-view.resolver.js';
import { OutcomeResolver } from './outcome/outcome.resolver.js';
import { OutcomePerson } from './outcome/outcome-person.entity.js';
import { Outcome } from './outcome/outcome.entity.js';
import { PublishedResolver } from './published/published.resolver.js';
import { OutcomePair } from './reconciliation/outcome-pair.entity.js';
import { PairResolver } from './reconciliation/pair.resolver.js';
import { onReconcile, reconcileSweep } from './reconciliation/reconcile.sweep.js';
import { ReconciliationDue } from './reconciliation/reconciliation-due.entity.js';
import { RevisitPair } from './reconciliation/revisit-pair.entity.js';
import { ReportCopy } from './report/schedule/report-copy.entity.js';
import { ReportSchedule } from './report/schedule/report-schedule.entity.js';
import { reportSweep } from './report/schedule/report.sweep.js';
import { ReportScheduleResolver } from './report/schedule/schedule.resolver.js';
import { sendReport, sendReportJob } from './report/schedule/send-report.js';
import { ReturnVisit } from './return-visit/return-visit.entity.js';
import { Revisit } from './revisit/revisit.entity.js';
import { rollupFold, rollupRecount } from './rollup/rollup.sweep.js';
import { OutcomeVerdict } from './verdict/outcome-verdict.entity.js';

/** Tables of this lib, for the data source and the drift test. */
export const outcomesEntities = [
  Outcome,
  OutcomePerson,
  Revisit,
  OutcomeVerdict,
  ReturnVisit,
  RevisitPair,
  OutcomePair,
  ReconciliationDue,
  ReportSchedule,
  ReportCopy,
  SavedView,
  NotebookRow,
  PersonOrcid,
  EvidenceLookup,
  EvidenceSuggestion,
];

/** What this lib does in the background. */
export const outcomesJobs: JobHandler[] = [onReconcile, handleJob(sendReportJob, sendReport), onLookUp];

/** What this lib does by the clock. */
export const outcomesSweeps: Sweep[] = [
  reconcileSweep,
  reportSweep,
  rollupFold,
  rollupRecount,
  notebookFill,
  lookUpSweep,
];

@Module({
  providers: [
    OutcomeResolver,
    PairResolver,
    FigureResolver,
    PublishedResolver,
    ReportScheduleResolver,
    SavedViewResolver,
    EvidenceLookupResolver,
  ],
})
export class OutcomesModule {}
