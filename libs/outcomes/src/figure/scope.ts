import { hasAnyCapacity, hostPlanIds } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { AppError, notFound } from '@enishi/platform';
import type { CountFilter } from '../fact/count-request.js';
import type { Dimension, Metric } from '../metric/metric.js';
import type { CheckedRequest } from './check-request.js';
import type { FigureFilter } from './figure.js';

/*
 * Whose rows a figure may count. The office, analysts and administrators count all; a host counts its own plans, and
 * may ask for all hosts together as a benchmark. What alumni tell is theirs: for its own plans a host has the impact
 * sheet, which asks for everybody's agreement, and no figure (a dozen people are recognised whatever is rounded).
 */

const READERS = ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR'] as const;

/** Officers and the secretariat count single people; what they see is marked. */
export function seesExactCounts(actor: Actor): boolean {
  return hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT']);
}

/** True for those who work with all plans, and for the system's own pages and reports. */
export function seesAllFigures(actor: Actor): boolean {
  return actor.kind === 'system' || hasAnyCapacity(actor, READERS);
}

export interface Scope {
  /** Joined to the filter. */
  narrow: Pick<CountFilter, 'planIds'>;
  isExact: boolean;
  isOwn: boolean;
  isBenchmark: boolean;
  /** Nothing may be counted: the words of alumni about a host's own plans. */
  isClosed: boolean;
}

const BENCHMARK_BY: readonly Dimension[] = [
  'FISCAL_YEAR',
  'SURVEY_YEAR',
  'PROGRAMME_TYPE',
  'REGION',
  'ANSWER',
  'PURPOSE',
  'OUTCOME_TYPE',
  'YEARS_SINCE',
];
const BENCHMARK_FILTER: readonly (keyof FigureFilter)[] = ['fiscalYears', 'surveyYear', 'programmeTypes'];
const TOLD_BY_ALUMNI: readonly Metric['source'][] = ['followUp', 'return', 'outcome'];

/** @throws NOT_FOUND for whoever has nothing to count, INVALID_INPUT for a benchmark that would single hosts out */
export function scopeOf(actor: Actor, { metric, filter, by, isBenchmark }: CheckedRequest): Scope {
  const open = { narrow: {}, isOwn: false, isBenchmark, isClosed: false };
  if (seesAllFigures(actor)) return { ...open, isExact: !isBenchmark && seesExactCounts(actor) };
  const planIds = hostPlanIds(actor);
  if (planIds.length === 0) throw notFound('figure');
  if (isBenchmark) {
    const isNarrow =
      by.some((dimension) => !BENCHMARK_BY.includes(dimension)) ||
      Object.keys(filter).some((key) => !BENCHMARK_FILTER.includes(key as keyof FigureFilter));
    if (isNarrow) throw new AppError('INVALID_INPUT', 'a benchmark of single hosts');
    return { ...open, isExact: false };
  }
  if (metric.source === 'member' || (filter.planId && !planIds.includes(filter.planId)))
    throw notFound('figure');
  return {
    narrow: { planIds },
    isExact: false,
    isOwn: true,
    isBenchmark: false,
    isClosed: TOLD_BY_ALUMNI.includes(metric.source) || metric.audience === 'ALUMNI',
  };
}
