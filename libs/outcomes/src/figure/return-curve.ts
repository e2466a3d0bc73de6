import type { Ctx } from '@enishi/accounts';
import { SMALLEST_BASE, happenedBy, kaplanMeier, protectTable, turnbull, wilson } from '@enishi/statistics';
import type { ProtectedCell, RawCell, RawTable } from '@enishi/statistics';
import type { Metric } from '../metric/metric.js';
import { returnIntervals } from '../rollup/return-intervals.js';
import type { ReturnInterval } from '../rollup/return-intervals.js';
import { checkRequest } from './check-request.js';
import type { FigureFilter, FigureNote, HiddenReason } from './figure.js';
import { checkPredicates, widerFilters } from './protect-figure.js';
import { asThingsStand, remember } from './remember.js';
import { questionKey, scopeOf } from './scope.js';
import type { Scope } from './scope.js';

export interface ReturnCurvePoint {
  years: number;
  /** Percent who have come back by then; null where too few are watched that long. */
  share: number | null;
  low: number | null;
  high: number | null;
  atRisk: number | null;
}

export interface ReturnCurve {
  metric: Metric;
  points: ReturnCurvePoint[];
  method: 'TURNBULL' | 'KAPLAN_MEIER';
  n: number | null;
  asOf: Date;
  isExact: boolean;
  sql: string;
  notes: FigureNote[];
  hidden: HiddenReason | null;
}

/** The curve is told in half years: what people recall of a date is seldom finer. */
const STEP = 0.5;

/**
 * Share of people who have come back to Japan by a time after their first visit, out of what is known between two looks
 * (Turnbull; where every date is known, Kaplan and Meier). Bounds are Wilson's on the effective number of people: that
 * of which a share would vary as much as this one does by Greenwood's formula. The curve ends where fewer than 23 people
 * are still watched.
 * @throws NOT_FOUND for readers who have nothing to count
 */
export async function returnCurve(
  ctx: Ctx,
  raw: { filter?: FigureFilter | null | undefined; isBenchmark?: boolean | null | undefined },
): Promise<ReturnCurve> {
  const request = checkRequest({
    metric: 'return_curve',
    filter: raw.filter ?? {},
    by: [],
    isBenchmark: raw.isBenchmark ?? false,
  });
  const scope = scopeOf(ctx.actor, request);
  const common = { metric: request.metric, asOf: ctx.clock.now(), isExact: scope.isExact };
  if (scope.isClosed)
    return {
      ...common,
      ...NOTHING,
      points: [],
      notes: ['ONLY_OWN_PLANS', 'SEE_IMPACT_SHEET'],
      hidden: 'SMALL',
    };
  const { surveyYear, ...filter } = request.filter;
  const key = questionKey({ ...request, filter }, scope);
  const { isEmpty, isCut, points, ...curve } = await asThingsStand(ctx, (standing) =>
    remember(standing, { key, sources: ['firstReturn'], cells: (known) => known.points.length }, () =>
      estimateCurve(standing.ctx, filter, scope),
    ),
  );
  const notes: [FigureNote, boolean][] = [
    ['ROUNDED', !scope.isExact],
    ['CELLS_HIDDEN', isCut],
    ['FILTER_NOT_APPLIED', surveyYear !== undefined],
    ['NO_DATA', isEmpty],
    ['BENCHMARK', scope.isBenchmark],
  ];
  return {
    ...common,
    ...curve,
    points: [...points],
    notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])),
  };
}

interface EstimatedCurve extends Readonly<Pick<ReturnCurve, 'method' | 'n' | 'sql' | 'hidden'>> {
  readonly points: readonly Readonly<ReturnCurvePoint>[];
  readonly isEmpty: boolean;
  /** Something of it is not shown. */
  readonly isCut: boolean;
}

/** The curve as it may be shown under the scope; it is remembered, so nothing in it may be changed. */
async function estimateCurve(ctx: Ctx, filter: FigureFilter, scope: Scope): Promise<EstimatedCurve> {
  const { intervals, sql } = await returnIntervals(ctx, { ...filter, ...scope.narrow });
  const method = intervals.every(({ left, right }) => right === null || right === left)
    ? 'KAPLAN_MEIER'
    : 'TURNBULL';
  const exact = scope.isExact;
  // people are no parts of a whole here but are watched longer and longer: each point is a table of its own
  const cells = cellsOf(intervals, method).map(
    (cell) => protectTable({ dims: [], cells: [], total: cell }, { exact }).total,
  );
  const wider = exact ? [] : await widerTotals(ctx, filter, scope);
  const { total } = protectTable({ dims: [], cells: [], total: totalOf(intervals) }, { exact, wider });
  const isHidden = total.hidden !== null || total.n === null;
  // several countries or years together: their number, rounded anew for each list, would tell of single ones
  const isCounted = exact || isSingle(filter);
  const points = isHidden ? [] : neverDown(cells.map((cell) => pointOf(cell, isCounted)));
  return Object.freeze({
    points: Object.freeze(points.map((point) => Object.freeze(point))),
    method,
    n: isCounted ? total.n : null,
    sql,
    hidden: isHidden ? (total.hidden ?? 'BASE_TOO_SMALL') : null,
    isEmpty: intervals.length === 0,
    isCut: isHidden || cells.some(({ weighted }) => weighted === null),
  });
}

/** Who has come back stays so: rounding the numbers behind each point must not make the curve fall. */
function neverDown(points: readonly ReturnCurvePoint[]): ReturnCurvePoint[] {
  const most = { share: 0, low: 0, high: 0 };
  const atLeast = (key: keyof typeof most, value: number | null) =>
    value === null ? null : (most[key] = Math.max(most[key], value));
  return points.map((point) => ({
    ...point,
    share: atLeast('share', point.share),
    low: atLeast('low', point.low),
    high: atLeast('high', point.high),
  }));
}

/** How many are watched under every wider filter. */
async function widerTotals(ctx: Ctx, filter: FigureFilter, scope: Scope): Promise<RawTable[]> {
  const filters = widerFilters(checkPredicates(filter));
  const found = await Promise.all(filters.map((one) => returnIntervals(ctx, { ...one, ...scope.narrow })));
  return found.map(({ intervals }) => ({ dims: [], cells: [], total: totalOf(intervals) }));
}

const isSingle = (filter: FigureFilter): boolean =>
  Object.values(filter).every((value) => !Array.isArray(value) || value.length < 2);

const NOTHING = { method: 'TURNBULL', n: null, sql: '' } as const;

/** From the visit to the longest time that anybody was watched. */
function timesOf(intervals: readonly ReturnInterval[]): number[] {
  const longest = Math.max(0, ...intervals.map(({ left, right }) => Math.max(left, right ?? 0)));
  return Array.from({ length: Math.floor(longest / STEP) + 1 }, (_, index) => index * STEP);
}

function cellsOf(intervals: readonly ReturnInterval[], method: ReturnCurve['method']): RawCell[] {
  const shareAt = shareBy(intervals, method);
  let greenwood = 0;
  let [before, isWatched] = [0, true];
  return timesOf(intervals).map((time) => {
    const share = shareAt(time);
    // whoever was not known to be back at the step before, and was watched longer than that
    const watched = countOf(intervals, ({ left, right }) => (right ?? left) > time - STEP);
    isWatched &&= watched >= SMALLEST_BASE;
    const hazard = before < 1 ? (share - before) / (1 - before) : 0;
    greenwood += hazard < 1 && watched > 0 ? hazard / (watched * (1 - hazard)) : 0;
    before = share;
    const back = countOf(intervals, ({ right }) => right !== null && right <= time);
    const away = countOf(intervals, ({ left, right }) => left >= time && (right === null || right > time));
    const n = back + away;
    const effective = greenwood > 0 ? share / ((1 - share) * greenwood) : n;
    return {
      key: [String(time)],
      count: away,
      n,
      ...(n > 0 && isWatched
        ? { weighted: { share, designEffect: Math.max(1, n / Math.max(1, effective)) } }
        : {}),
    };
  });
}

function shareBy(
  intervals: readonly ReturnInterval[],
  method: ReturnCurve['method'],
): (time: number) => number {
  if (method === 'KAPLAN_MEIER') {
    const steps = kaplanMeier(
      intervals.map(({ left, right, count }) => ({ time: right ?? left, happened: right !== null, count })),
    );
    return (time) => 1 - (steps.findLast((step) => step.time <= time)?.survival ?? 1);
  }
  const { masses } = turnbull(
    intervals.map(({ left, right, count }) => ({ after: left, by: right, count })),
    { tolerance: 1e-5, maxRounds: 2000 },
  );
  return (time) => Math.min(1, happenedBy(masses, time));
}

const totalOf = (intervals: readonly ReturnInterval[]): RawCell => ({
  key: [],
  count: countOf(intervals, ({ right }) => right !== null),
  n: countOf(intervals, () => true),
});

const countOf = (intervals: readonly ReturnInterval[], holds: (one: ReturnInterval) => boolean): number =>
  intervals.reduce((total, one) => (holds(one) ? total + one.count : total), 0);

function pointOf({ key, count, n, weighted }: ProtectedCell, isCounted: boolean): ReturnCurvePoint {
  const years = Number(key[0]);
  if (!weighted || !n) return { years, share: null, low: null, high: null, atRisk: null };
  const { low, high } = wilson({ share: weighted.share, n: Math.max(1, weighted.effectiveN) });
  return {
    years,
    share: percent(weighted.share),
    low: percent(low),
    high: percent(high),
    atRisk: isCounted ? count : null,
  };
}

const percent = (value: number): number => Math.round(value * 10_000) / 100;
