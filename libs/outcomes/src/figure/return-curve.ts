import type { Ctx } from '@enishi/accounts';
import { wilson } from '@enishi/statistics';
import type { Metric } from '../metric/metric.js';
import { checkRequest } from './check-request.js';
import type { CurveMethod } from './estimate-curve.js';
import type { FigureFilter, FigureNote, HiddenReason } from './figure.js';
import { protectCurve } from './protect-curve.js';
import type { ProtectedCurve, ProtectedPoint } from './protect-curve.js';
import { asThingsStand, remember } from './remember.js';
import { questionKey, scopeOf } from './scope.js';

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
  method: CurveMethod;
  n: number | null;
  asOf: Date;
  isExact: boolean;
  sql: string;
  notes: FigureNote[];
  hidden: HiddenReason | null;
}

/**
 * Share of people who have come back to Japan by a time after their first visit, out of what is known between two looks
 * (Turnbull; where every date is known, Kaplan and Meier). Bounds are Wilson's on the effective number of people: that
 * of which a share would vary as much as this one does by Greenwood's formula. The curve ends where fewer than 23 people
 * are still watched; for readers without exact numbers, where the rules let nothing more through.
 * @throws NOT_FOUND for readers who have nothing to count; INVALID_INPUT for more conditions than they may set at once
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
  const { points, method, n, sql, isEmpty } = await asThingsStand(ctx, (standing) =>
    remember(standing, { key, sources: ['firstReturn'], cells: (known) => known.points.length }, async () =>
      frozen(await protectCurve(standing.ctx, filter, scope)),
    ),
  );
  const notes: [FigureNote, boolean][] = [
    ['ROUNDED', !scope.isExact],
    ['CELLS_HIDDEN', n === null || points.some(({ share }) => share === null)],
    ['FILTER_NOT_APPLIED', surveyYear !== undefined],
    ['NO_DATA', isEmpty],
    ['BENCHMARK', scope.isBenchmark],
  ];
  return {
    ...common,
    points: neverDown(points.map(presentPoint)),
    method,
    n,
    sql,
    notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])),
    hidden: n === null ? 'SMALL' : null,
  };
}

/** It is remembered, so nothing in it may be changed. */
function frozen(curve: ProtectedCurve): ProtectedCurve {
  for (const point of curve.points) Object.freeze(point);
  Object.freeze(curve.points);
  return Object.freeze(curve);
}

/** Where the share does not fall, its bounds do not either. */
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

const NOTHING = { method: 'TURNBULL', n: null, sql: '' } as const;

function presentPoint({ years, share, effectiveN, atRisk }: ProtectedPoint): ReturnCurvePoint {
  if (share === null) return { years, share, low: null, high: null, atRisk };
  const { low, high } = wilson({ share, n: effectiveN });
  return { years, share: percent(share), low: percent(low), high: percent(high), atRisk };
}

const percent = (value: number): number => Math.round(value * 10_000) / 100;
