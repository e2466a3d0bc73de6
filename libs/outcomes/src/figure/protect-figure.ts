import type { Ctx } from '@enishi/accounts';
import { AppError } from '@enishi/platform';
import { COUNTRIES } from '@enishi/programme';
import { addTables, protectTable, singleValues } from '@enishi/statistics';
import type { ProtectedTable } from '@enishi/statistics';
import type { CheckedRequest } from './check-request.js';
import { estimateCells } from './estimate-cells.js';
import type { FigureFilter, Weighting } from './figure.js';
import { knownFilter } from './known-filter.js';
import { readFigure, readWider } from './read-figure.js';
import type { FigureRead } from './read-figure.js';
import type { Scope } from './scope.js';
import { UNWEIGHTED, weigh } from './weigh-answers.js';

export interface ProtectedFigure {
  read: FigureRead;
  table: ProtectedTable;
  weighting: Weighting | null;
  /** Nothing was counted, and the reader may know. */
  isEmpty: boolean;
}

/**
 * Most tables that a filter with lists is made of, and most predicates at once, for readers without exact numbers: more
 * predicates would ask for groups that few tables around them can be held against.
 */
export const MOST_PARTS = 60;
export const MOST_PREDICATES = 3;

/** Reads, estimates and protects. Exact for those with the right; for everybody else as decision 0035 says. */
export async function protectFigure(
  ctx: Ctx,
  request: CheckedRequest,
  scope: Scope,
): Promise<ProtectedFigure> {
  if (scope.isExact) {
    const read = await readFigure(ctx, request, scope);
    const weights = weigh(request.metric, read);
    const table = protectTable(estimateCells(request, read, weights), { exact: true });
    return { read, table, weighting: weights.report, isEmpty: read.rows.length === 0 };
  }
  const { kept, ignored } = knownFilter(request.metric, request.filter);
  const filters = singleValues(kept, MOST_PARTS);
  if (!filters) throw tooMuch(`a filter of more than ${MOST_PARTS} parts`);
  checkPredicates(kept);
  const parts = await Promise.all(filters.map((filter) => protectPart(ctx, { ...request, filter }, scope)));
  const [first] = parts as [ProtectedFigure, ...ProtectedFigure[]];
  if (parts.length === 1) return { ...first, read: { ...first.read, ignored } };
  return {
    read: { ...first.read, ignored, rows: parts.flatMap(({ read }) => read.rows) },
    table: addTables(
      parts.map(({ table }) => table),
      { isDistinct: request.metric.reading.kind === 'DISTINCT' },
    ),
    weighting: null,
    isEmpty: parts.every((part) => part.isEmpty),
  };
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
  return {
    read,
    table,
    weighting: weights.report,
    isEmpty: isEmpty || (isWholeYear(request.filter) && read.rows.length === 0),
  };
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
