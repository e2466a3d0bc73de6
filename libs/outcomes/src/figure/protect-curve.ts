import type { Ctx } from '@enishi/accounts';
import { protectTable, singleValues } from '@enishi/statistics';
import type { ProtectedCell } from '@enishi/statistics';
import { returnIntervals } from '../rollup/return-intervals.js';
import type { ReturnInterval } from '../rollup/return-intervals.js';
import { awayAt, effectiveN, estimateCurve, greenwoodStep, methodOf, watchedIn } from './estimate-curve.js';
import type { CurveMethod } from './estimate-curve.js';
import type { FigureFilter } from './figure.js';
import { MOST_PARTS, checkPredicates, isWholeYear, tooMuch, widerFilters } from './protect-figure.js';
import type { Scope } from './scope.js';

/** A point of a curve out of protected numbers; without a share where too few are watched. */
export interface ProtectedPoint {
  years: number;
  /** Share who have come back by then, from 0 to 1. */
  share: number | null;
  effectiveN: number;
  atRisk: number | null;
}

export interface ProtectedCurve {
  points: ProtectedPoint[];
  method: CurveMethod;
  /** How many are watched; null where the curve is not told. */
  n: number | null;
  sql: string;
  /** Nobody is watched, and the reader may know. */
  isEmpty: boolean;
}

/** Exact for those with the right; for everybody else each point as a table of its own, by decision 0035. */
export async function protectCurve(ctx: Ctx, filter: FigureFilter, scope: Scope): Promise<ProtectedCurve> {
  const read = reader(ctx, scope);
  if (scope.isExact) {
    const { intervals, sql } = await read(filter);
    return { ...curveOf(intervals, null), sql, isEmpty: intervals.length === 0 };
  }
  const filters = singleValues(checkPredicates(filter), MOST_PARTS);
  if (!filters) throw tooMuch(`a filter of more than ${MOST_PARTS} parts`);
  const parts = await Promise.all(
    filters.map(async (one) => {
      const { intervals, sql } = await read(one);
      const wider = await Promise.all(widerFilters(one).map(read));
      const others = wider.map((found) => found.intervals);
      return {
        ...curveOf(intervals, others),
        sql,
        isEmpty: intervals.length === 0 && (isWholeYear(one) || others.every((list) => list.length === 0)),
      };
    }),
  );
  const [first] = parts as [ProtectedCurve, ...ProtectedCurve[]];
  const isEmpty = parts.every((part) => part.isEmpty);
  return { ...(parts.length === 1 ? first : poolCurves(parts)), sql: first.sql, isEmpty };
}

/** Each list of first returns once, however many parts it is held against. */
function reader(ctx: Ctx, scope: Scope) {
  const found = new Map<string, ReturnType<typeof returnIntervals>>();
  return (filter: FigureFilter) => {
    const key = JSON.stringify(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const reading = found.get(key) ?? returnIntervals(ctx, { ...filter, ...scope.narrow });
    found.set(key, reading);
    return reading;
  };
}

type Curve = Pick<ProtectedCurve, 'points' | 'method' | 'n'>;
const HIDDEN: Curve = { points: [], method: 'TURNBULL', n: null };

/** One curve; `wider` null: exact. People are no parts of a whole here but are watched longer and longer. */
function curveOf(
  intervals: readonly ReturnInterval[],
  wider: readonly (readonly ReturnInterval[])[] | null,
): Curve {
  const protect = (of: (list: readonly ReturnInterval[]) => ReturnType<typeof awayAt>, own = of(intervals)) =>
    protectTable(
      { dims: [], cells: [], total: own },
      {
        exact: wider === null,
        wider: (wider ?? []).map((list) => ({ dims: [], cells: [], total: of(list) })),
      },
    ).total;
  const all = protect(watchedIn);
  if (all.hidden !== null || all.n === null) return HIDDEN;
  let most = 0;
  const points = estimateCurve(intervals).map((cell) => {
    const years = Number(cell.key[0]);
    const point = pointOf(
      years,
      protect((list) => awayAt(list, years), cell),
    );
    // who has come back stays so: rounding must not make the curve fall
    return point.share === null ? point : { ...point, share: (most = Math.max(most, point.share)) };
  });
  // how long the last one was watched tells of one person
  const told =
    wider === null ? points : points.slice(0, points.findLastIndex(({ share }) => share !== null) + 1);
  return { points: told, method: methodOf(intervals), n: all.n };
}

function pointOf(years: number, { count, weighted }: ProtectedCell): ProtectedPoint {
  if (!weighted) return { years, share: null, effectiveN: 0, atRisk: null };
  return { years, share: 1 - weighted.share, effectiveN: Math.max(1, weighted.effectiveN), atRisk: count };
}

/**
 * Several curves as one, made of nothing but what they show: at each step, of all who were still away, those who came back.
 * An estimate over all of them anew would be one more number rounded in another way for each list somebody can think of.
 * Curves that are hidden, or end, are left out from there on.
 */
export function poolCurves(curves: readonly Curve[]): Curve {
  const shown = curves.filter(({ n }) => n !== null);
  if (shown.length === 0) return HIDDEN;
  const times = [...new Set(shown.flatMap(({ points }) => points.map(({ years }) => years)))].toSorted(
    (a, b) => a - b,
  );
  let [share, greenwood] = [0, 0];
  const points = times.flatMap((years, index): ProtectedPoint[] => {
    const steps = shown.flatMap(({ points: own, n }) => {
      const now = own[index];
      if (!now) return [];
      // a gap within a curve: nobody is taken to have come back before it is told
      const last = (end: number) => own.slice(0, end).findLast((point) => point.share !== null);
      const before = last(index);
      return [
        {
          n: n ?? 0,
          before: before?.share ?? 0,
          now: last(index + 1)?.share ?? 0,
          watched: before?.atRisk ?? n ?? 0,
          left: now.atRisk ?? 0,
        },
      ];
    });
    const sum = (of: (step: (typeof steps)[number]) => number) =>
      steps.reduce((total, step) => total + of(step), 0);
    const away = sum((step) => step.n * (1 - step.before));
    if (away === 0) return [];
    const hazard = Math.max(0, sum((step) => step.n * (step.now - step.before)) / away);
    const next = 1 - (1 - share) * (1 - hazard);
    const watched = sum((step) => step.watched);
    greenwood += greenwoodStep(share, next, watched);
    share = next;
    const effective = Math.max(1, effectiveN(share, greenwood) ?? watched);
    return [{ years, share, effectiveN: effective, atRisk: sum((step) => step.left) }];
  });
  const method = shown.some((curve) => curve.method === 'TURNBULL') ? 'TURNBULL' : 'KAPLAN_MEIER';
  return { points, method, n: shown.reduce((total, { n }) => total + (n ?? 0), 0) };
}
