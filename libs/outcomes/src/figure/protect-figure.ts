import type { Ctx } from '@enishi/accounts';
import { AppError } from '@enishi/platform';
import { COUNTRIES } from '@enishi/programme';
import { addTables, protectTable, singleValues } from '@enishi/statistics';
import type { ProtectedTable } from '@enishi/statistics';
import type { ChangeSource } from '../fact/changes.queries.js';
import type { CountFilter, CountSource } from '../fact/count-request.js';
import type { Metric } from '../metric/metric.js';
import type { CheckedRequest } from './check-request.js';
import { estimateCells } from './estimate-cells.js';
import type { FigureFilter, Weighting } from './figure.js';
import { knownFilter } from './known-filter.js';
import { readFigure, readWider } from './read-figure.js';
import type { FigureRead } from './read-figure.js';
import { remember } from './remember.js';
import type { Standing } from './remember.js';
import { questionKey } from './scope.js';
import type { Scope } from './scope.js';
import { UNWEIGHTED, weigh } from './weigh-answers.js';

/** What is left of a figure when the counts are forgotten: nothing in it may be changed, it is remembered. */
export interface ProtectedFigure {
  readonly table: ProtectedTable;
  readonly weighting: Readonly<Weighting> | null;
  readonly ignored: readonly (keyof CountFilter)[];
  /** Something was counted; told only to readers of exact numbers. */
  readonly hasRows: boolean;
  /** Nothing was counted, and the reader may know. */
  readonly isEmpty: boolean;
  readonly sql: string;
}

/**
 * Most tables that a filter with lists is made of, and most predicates at once, for readers without exact numbers: more
 * predicates would ask for groups that few tables around them can be held against.
 */
export const MOST_PARTS = 60;
export const MOST_PREDICATES = 3;

/**
 * Reads, estimates and protects. Exact for those with the right; for everybody else as decision 0035 says. Remembered
 * until something changes that was counted, for readers with the same rights; members are counted each time.
 */
export function protectFigure(
  standing: Standing<Ctx>,
  request: CheckedRequest,
  scope: Scope,
): Promise<ProtectedFigure> {
  const { metric } = request;
  const compute = () =>
    scope.isExact ? readExactly(standing.ctx, request, scope) : protectParts(standing, request, scope);
  if (metric.source === 'member') return compute();
  const key = questionKey(request, scope);
  return remember(standing, { key, sources: sourcesOf(metric, metric.source), cells: sizeOf }, compute);
}

/** Whatever the frame is, it may be told apart by what visits know of those in it. */
const sourcesOf = ({ frame }: Metric, own: CountSource): ChangeSource[] =>
  frame || own === 'asked' ? [own, frame?.source ?? own, 'visit'] : [own];

const sizeOf = ({ table }: ProtectedFigure): number =>
  table.cells.length + table.rowTotals.length + table.columnTotals.length;

async function readExactly(ctx: Ctx, request: CheckedRequest, scope: Scope): Promise<ProtectedFigure> {
  const read = await readFigure(ctx, request, scope);
  const weights = weigh(request.metric, read);
  const table = protectTable(estimateCells(request, read, weights), { exact: true });
  return figureOf(table, weights.report, read, read.rows.length === 0);
}

async function protectParts(
  standing: Standing<Ctx>,
  request: CheckedRequest,
  scope: Scope,
): Promise<ProtectedFigure> {
  const { kept, ignored } = knownFilter(request.metric, request.filter);
  const filters = singleValues(kept, MOST_PARTS);
  if (!filters) throw tooMuch(`a filter of more than ${MOST_PARTS} parts`);
  checkPredicates(kept);
  if (filters.length === 1) {
    const [filter = kept] = filters;
    return { ...(await protectPart(standing.ctx, { ...request, filter }, scope)), ignored };
  }
  // each by itself, as it may be asked for by itself
  const parts = await Promise.all(
    filters.map((filter) => protectFigure(standing, { ...request, filter }, scope)),
  );
  return Object.freeze({
    ignored,
    table: addTables(
      parts.map(({ table }) => table),
      { isDistinct: request.metric.reading.kind === 'DISTINCT' },
    ),
    weighting: null,
    isEmpty: parts.every((part) => part.isEmpty),
    hasRows: parts.some(({ hasRows }) => hasRows),
    sql: parts[0]?.sql ?? '',
  });
}

/**
 * @throws INVALID_INPUT for more conditions at once than readers without exact numbers may set, and for a day: from one day
 * to the next a number grows by one or two people, and where it steps to the next five it is known exactly
 */
export function checkPredicates(filter: FigureFilter): FigureFilter {
  if (filter.returnedBy !== undefined) throw tooMuch('a day asks for exact counts');
  if (Object.keys(filter).length > MOST_PREDICATES)
    throw tooMuch(`more than ${MOST_PREDICATES} conditions at once`);
  return filter;
}

async function protectPart(ctx: Ctx, request: CheckedRequest, scope: Scope): Promise<ProtectedFigure> {
  const [read, wider] = await Promise.all([
    readFigure(ctx, request, scope),
    readWider(ctx, request, scope, widerFilters(request.filter)),
  ]);
  const weights = weigh(request.metric, read);
  const table = protectTable(estimateCells(request, read, weights), {
    exact: false,
    wider: wider.map((one) => estimateCells(request, one, UNWEIGHTED)),
  });
  const isEmpty = [read, ...wider].every(({ rows }) => rows.length === 0);
  return figureOf(
    table,
    weights.report,
    read,
    isEmpty || (isWholeYear(request.filter) && read.rows.length === 0),
  );
}

function figureOf(
  table: ProtectedTable,
  weighting: Weighting | null,
  { ignored, rows, sql }: FigureRead,
  isEmpty: boolean,
): ProtectedFigure {
  for (const part of [weighting, weighting?.margins, weighting?.uncovered]) if (part) Object.freeze(part);
  return Object.freeze({ table, weighting, ignored, hasRows: rows.length > 0, isEmpty, sql });
}

/** In which years nobody came or nobody was asked is public; a country in which nobody was looks like one with a few. */
export const isWholeYear = (filter: FigureFilter): boolean =>
  Object.keys(filter).every((key) => key === 'fiscalYears' || key === 'surveyYear');

/** Every filter that lifts one or more of the predicates, or puts a country up to its region. */
export function widerFilters(filter: FigureFilter): FigureFilter[] {
  return (Object.keys(filter) as (keyof FigureFilter)[])
    .reduce<FigureFilter[]>(
      (found, key) =>
        found.flatMap((one) => {
          const { [key]: value, ...lifted } = one;
          const region = key === 'countries' ? regionOf((value as string[])[0]) : undefined;
          return [one, lifted, ...(region && !filter.regions ? [{ ...lifted, regions: [region] }] : [])];
        }),
      [filter],
    )
    .slice(1);
}

const REGION_OF = new Map<string, string>(COUNTRIES.map(([code, region]) => [code, region]));
const regionOf = (country: string | undefined) => country && REGION_OF.get(country);

export const tooMuch = (problem: string) =>
  new AppError('INVALID_INPUT', problem, [{ path: 'filter', problem }]);
