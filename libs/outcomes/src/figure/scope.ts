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
 *
 * Exact is what the reader knows one by one anyway: the office all of it, a host its own plans, their people and what
 * it answered itself. Plans, institutions and countries of whole years are public (guidelines 6.7) and printed: rounding
 * them would only contradict the programme's own brochure.
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
  /** Exact because everybody may know it: not marked as the office's own. */
  isPublic: boolean;
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
/** What a host knows of its own plans without any figure. Completion reports are never shown to it one by one. */
const KNOWN_TO_HOSTS: readonly Metric['source'][] = ['visit', 'hostAnswer', 'asked'];
const PUBLIC_UNITS: readonly Metric['unit'][] = ['PLANS', 'INSTITUTIONS', 'COUNTRIES'];

/** Whole years of what the programme makes public of its plans. */
const isPublic = ({ metric, filter, by }: CheckedRequest): boolean =>
  metric.source === 'visit' &&
  PUBLIC_UNITS.includes(metric.unit) &&
  by.every((dimension) => dimension === 'FISCAL_YEAR') &&
  Object.keys(filter).every((key) => key === 'fiscalYears');

/** @throws NOT_FOUND for whoever has nothing to count, INVALID_INPUT for a benchmark that would single hosts out */
export function scopeOf(actor: Actor, request: CheckedRequest): Scope {
  const { metric, filter, by, isBenchmark } = request;
  const open = { narrow: {}, isPublic: isPublic(request), isOwn: false, isBenchmark, isClosed: false };
  if (seesAllFigures(actor))
    return { ...open, isExact: open.isPublic || (!isBenchmark && seesExactCounts(actor)) };
  const planIds = hostPlanIds(actor);
  if (planIds.length === 0) throw notFound('figure');
  if (isBenchmark) {
    const isNarrow =
      by.some((dimension) => !BENCHMARK_BY.includes(dimension)) ||
      Object.keys(filter).some((key) => !BENCHMARK_FILTER.includes(key as keyof FigureFilter));
    if (isNarrow) throw new AppError('INVALID_INPUT', 'a benchmark of single hosts');
    return { ...open, isExact: open.isPublic };
  }
  if (metric.source === 'member' || (filter.planId && !planIds.includes(filter.planId)))
    throw notFound('figure');
  return {
    narrow: { planIds },
    isExact: KNOWN_TO_HOSTS.includes(metric.source),
    isPublic: false,
    isOwn: true,
    isBenchmark: false,
    isClosed: TOLD_BY_ALUMNI.includes(metric.source) || metric.audience === 'ALUMNI',
  };
}

/** All that an answer depends on beside what is counted: the question, and the rights of whoever asks. */
export function questionKey(
  { metric, by, filter }: Pick<CheckedRequest, 'metric' | 'by' | 'filter'>,
  { narrow, isExact, isOwn, isBenchmark }: Scope,
): string {
  const conditions = Object.entries(filter).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    metric.code,
    by,
    conditions,
    isExact,
    isOwn,
    isBenchmark,
    narrow.planIds?.toSorted() ?? null,
  ]);
}
