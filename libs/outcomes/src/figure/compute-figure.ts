import type { Ctx } from '@enishi/accounts';
import { AppError } from '@enishi/platform';
import { assertProtected } from '@enishi/statistics';
import type { ProtectedCell } from '@enishi/statistics';
import type { Dimension } from '../metric/metric.js';
import { breaksOf } from './breaks-of.js';
import { checkRequest } from './check-request.js';
import type { CheckedRequest } from './check-request.js';
import { closedTable } from './closed-table.js';
import type { FigureNote, FigureRequest, FigureRow, FigureTable, Weighting } from './figure.js';
import { labelsFor } from './label-keys.js';
import type { Labels } from './label-keys.js';
import { presentCell } from './present-cell.js';
import { protectFigure } from './protect-figure.js';
import type { ProtectedFigure } from './protect-figure.js';
import { asThingsStand } from './remember.js';
import type { Standing } from './remember.js';
import { scopeOf } from './scope.js';
import type { Scope } from './scope.js';

/**
 * A metric by 0 to 2 dimensions under a filter: may I? → whose rows → count → estimate → protect. At most four
 * statements, and one where nothing has changed since somebody with the same rights asked. Exact only for readers with the right, and marked so; for everybody else nothing leaves but what
 * `protectTable` lets through.
 * @throws NOT_FOUND for a metric that does not exist and for readers who have nothing to count; INVALID_INPUT for a
 * dimension that the metric does not know
 */
export async function computeFigure(ctx: Ctx, raw: FigureRequest): Promise<FigureTable> {
  const { request, scope } = mayAsk(ctx, raw);
  return figureWithin(ctx, request, scope);
}

/** @throws as `computeFigure`, before anything is read */
export function mayAsk(ctx: Ctx, raw: FigureRequest): { request: CheckedRequest; scope: Scope } {
  const request = checkRequest(raw);
  if (request.metric.reading.kind === 'CURVE') throw new AppError('INVALID_INPUT', 'a curve is no table');
  return { request, scope: scopeOf(ctx.actor, request) };
}

/** The same within a scope that the caller has decided on; nobody outside this lib can. */
export function figureWithin(ctx: Ctx, request: CheckedRequest, scope: Scope): Promise<FigureTable> {
  return asThingsStand(ctx, (standing) => figureAsThingsStand(standing, request, scope));
}

/** The same as one of several. */
export async function figureAsThingsStand(
  standing: Standing<Ctx>,
  request: CheckedRequest,
  scope: Scope,
): Promise<FigureTable> {
  const { ctx } = standing;
  if (scope.isClosed) return closedTable(ctx, request);
  const figure = await protectFigure(standing, request, scope);
  const labels = await labelsFor(ctx, request.metric, request.by, figure.table.members);
  const breaks = await breaksOf(ctx, request.metric, request.by);
  return presentTable(ctx, request, scope, { ...figure, labels, breaks });
}

interface Computed extends ProtectedFigure {
  readonly labels: Labels;
  readonly breaks: FigureTable['breaks'];
}

function presentTable(ctx: Ctx, request: CheckedRequest, scope: Scope, computed: Computed): FigureTable {
  const { metric, by, display, filter } = request;
  const { sql, table, labels, breaks, weighting } = computed;
  assertProtected(table);
  const rows = table.cells.flatMap((cell): FigureRow[] =>
    isLeftOut(cell, by) ? [] : [{ keys: keysOf(cell, by, labels), cell: presentCell(cell, metric, display) }],
  );
  return {
    metric,
    filter,
    by,
    display,
    asOf: ctx.clock.now(),
    isExact: table.isExact && !scope.isPublic,
    sql,
    rows,
    total: presentCell(table.total, metric, display),
    notes: notesOf(request, scope, computed, rows.length),
    breaks,
    weighting: weighting && roundedReport(weighting, table.isExact),
  };
}

const keysOf = (cell: ProtectedCell, by: readonly Dimension[], labels: Labels) =>
  by.map((dimension, index) => {
    const code = cell.key[index] ?? '';
    return { dimension, code, label: labels(dimension, code) };
  });

const LISTED: readonly Dimension[] = ['FISCAL_YEAR', 'SURVEY_YEAR', 'YEARS_SINCE', 'ANSWER'];

/** Nothing was counted there and it is no year or answer that belongs into the series: only exact tables know. */
function isLeftOut({ count, n, rate, hidden }: ProtectedCell, by: readonly Dimension[]): boolean {
  if (hidden !== null || count !== 0 || (n ?? 0) > 0 || (rate?.asked ?? 0) > 0) return false;
  return !by.every((dimension) => LISTED.includes(dimension));
}

function notesOf(
  { metric }: CheckedRequest,
  scope: Scope,
  { hasRows, isEmpty, ignored, table, weighting }: Computed,
  rows: number,
): FigureNote[] {
  const hidden = [...table.cells, ...table.rowTotals, ...table.columnTotals, table.total].some(
    (cell) => cell.hidden !== null,
  );
  const notes: [FigureNote, boolean][] = [
    ['ROUNDED', !table.isExact],
    ['CELLS_HIDDEN', hidden],
    ['WEIGHTED', weighting !== null],
    // whether anything was counted is not told beside a number that is hidden
    ['NOT_WEIGHTED', weighting === null && metric.frame !== undefined && (!table.isExact || hasRows)],
    ['NOT_CONVERGED', weighting !== null && !weighting.hasConverged],
    ['UNCOVERED', weighting !== null && weighting.uncovered.length > 0],
    ['NOT_ADDITIVE', metric.reading.kind === 'DISTINCT' && rows > 0],
    ['FILTER_NOT_APPLIED', ignored.some((key) => key !== 'planIds')],
    ['NO_DATA', isEmpty],
    ['ONLY_OWN_PLANS', scope.isOwn],
    ['BENCHMARK', scope.isBenchmark],
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}

/** The report of the weights tells of few people as well: coarse unless the table is exact. */
function roundedReport(weighting: Readonly<Weighting>, isExact: boolean): Weighting {
  return {
    ...weighting,
    largestDifference: to(weighting.largestDifference, 0.01),
    // a group from which nobody answered is a zero, which no table shows
    uncovered: isExact ? weighting.uncovered : [],
    trimmed: isExact ? weighting.trimmed : to(weighting.trimmed, 5),
    smallestWeight: to(weighting.smallestWeight, isExact ? 0.001 : 0.1),
    largestWeight: to(weighting.largestWeight, isExact ? 0.001 : 0.1),
    designEffect: to(weighting.designEffect, isExact ? 0.001 : 0.1),
    effectiveN: to(weighting.effectiveN, isExact ? 0.1 : 5),
  };
}

const to = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(4));
