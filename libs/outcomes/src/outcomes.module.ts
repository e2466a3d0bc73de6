import type { JobHandler, Sweep } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { FigureResolver } from './figure/figure.resolver.js';
import { SavedView } from './figure/saved-view/saved-view.entity.js';
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
import { ReturnVisit } from './return-visit/return-visit.entity.js';
import { Revisit } from './revisit/revisit.entity.js';
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
  SavedView,
];

/** What this lib does in the background. */
export const outcomesJobs: JobHandler[] = [onReconcile];

/** What this lib does by the clock. */
export const outcomesSweeps: Sweep[] = [reconcileSweep];

@Module({ providers: [OutcomeResolver, PairResolver, FigureResolver, PublishedResolver, SavedViewResolver] })
export class OutcomesModule {}
