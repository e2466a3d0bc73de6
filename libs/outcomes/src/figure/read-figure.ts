import type { Ctx } from '@enishi/accounts';
import type { CountDimension, CountedRow, CountFilter } from '../fact/count-request.js';
import type { Dimension } from '../metric/metric.js';
import type { CheckedRequest } from './check-request.js';
import type { FigureFilter } from './figure.js';
import { keysOf, known } from './known-filter.js';
import { countMembers } from './member.queries.js';
import { readTogether } from './read-together.js';
import type { Scope } from './scope.js';
import { besideOf, measuresOf, totalsOf } from './stand-beside.js';
import type { Beside } from './stand-beside.js';

/** Everything that was counted for a figure, before anything is estimated. */
export interface FigureRead {
  /** The dimensions of the table that are columns of the rows; ANSWER is none, it comes out of the measures. */
  by: readonly CountDimension[];
  /** Dimensions of `rows`: `by`, then those strata that are not in it. */
  columns: readonly CountDimension[];
  rows: CountedRow[];
  /** Wave and margins of the weights; `rows` and what follows carry them after `by`. Empty where nothing is weighed. */
  strata: readonly CountDimension[];
  /** All answers of the waves in question, whatever the filter, by strata: from these the weights are made. */
  base: CountedRow[];
  /** Everybody who could have answered in these waves, by those strata that the frame knows. */
  margins: { columns: readonly CountDimension[]; rows: CountedRow[] };
  /** Everybody who came, by year and gender, where the frame does not know the gender of those in it. */
  genders: CountedRow[];
  /** Those who could have answered under the filter, by `by`; null where the frame does not know one of them. */
  frame: CountedRow[] | null;
  /** Distinct counts of the totals, by the places of the dimensions they keep. */
  totals: { keep: readonly number[]; rows: CountedRow[] }[];
  /** Filters that the source does not know. */
  ignored: (keyof CountFilter)[];
  sql: string;
}

/** Reads what a figure needs in one statement: its counts, frame, base of the weights and totals of distinct counts. */
export async function readFigure(ctx: Ctx, request: CheckedRequest, scope: Scope): Promise<FigureRead> {
  const { metric, by } = request;
  const columns = by.flatMap((one): CountDimension[] => (one === 'ANSWER' ? [] : [one]));
  const filter = { ...request.filter, ...scope.narrow };
  if (metric.source === 'member') {
    const members = await countMembers(ctx, { fiscalYears: filter.fiscalYears, byYear: columns.length > 0 });
    const ignored = keysOf(filter).filter((key) => key !== 'fiscalYears');
    return { by: columns, columns, ...NOTHING_BESIDE, ...members, ignored };
  }
  const source = metric.source;
  const { kept, ignored } = known(source, filter);
  const own = { ...kept, ...(metric.audience ? { audience: metric.audience } : {}) };
  const strata: CountDimension[] =
    isWeighed(request, scope) && metric.frame ? [metric.frame.wave, ...metric.frame.margins] : [];
  const all = [...columns, ...strata.filter((one) => !columns.includes(one))];
  const measures = measuresOf(metric);
  const beside = [...besideOf(metric, columns, strata, kept), ...totalsOf(metric, columns, own, measures)];
  const { parts, sql } = await readTogether(ctx, [
    { source, measures, filter: own, by: all },
    ...beside.map(({ request: one }) => one),
  ]);
  const [counted = [], ...others] = parts;
  const rows =
    all.length === 0 ? counted : counted.filter(({ values }) => measures.some((one) => values[one]));
  const part = (role: string) => {
    const index = beside.findIndex((one) => one.role === role);
    return index < 0 ? null : (others[index] ?? []);
  };
  return {
    by: columns,
    columns: all,
    rows,
    strata,
    base: part('base') ?? (strata.length > 0 ? overStrata(rows, all, strata) : []),
    margins: {
      columns: beside.find(({ role }) => role === 'margins')?.request.by ?? [],
      rows: part('margins') ?? [],
    },
    genders: part('genders') ?? [],
    frame: part('frame'),
    totals: beside.flatMap(({ keep }, index) => (keep ? [{ keep, rows: others[index] ?? [] }] : [])),
    ignored,
    sql,
  };
}

/**
 * The counts of the same table under other filters, in one statement: what a protected table is held against. Without
 * weights, as nothing of it is shown.
 */
export async function readWider(
  ctx: Ctx,
  request: CheckedRequest,
  scope: Scope,
  filters: readonly FigureFilter[],
): Promise<FigureRead[]> {
  if (filters.length === 0) return [];
  const { metric, by } = request;
  const columns = by.flatMap((one): CountDimension[] => (one === 'ANSWER' ? [] : [one]));
  if (metric.source === 'member')
    return Promise.all(filters.map((filter) => readFigure(ctx, { ...request, filter }, scope)));
  const source = metric.source;
  const measures = measuresOf(metric);
  const wanted = filters.map((filter): Beside[] => {
    const { kept } = known(source, { ...filter, ...scope.narrow });
    const own = { ...kept, ...(metric.audience ? { audience: metric.audience } : {}) };
    return [
      { role: 'rows', request: { source, measures, filter: own, by: columns } },
      ...besideOf(metric, columns, [], kept),
      ...totalsOf(metric, columns, own, measures),
    ];
  });
  const { parts } = await readTogether(
    ctx,
    wanted.flatMap((list) => list.map((one) => one.request)),
  );
  let at = 0;
  return wanted.map((list) => {
    const found = list.map((beside) => ({ ...beside, rows: parts[at++] ?? [] }));
    const part = (role: string) => found.find((one) => one.role === role)?.rows ?? null;
    return {
      ...NOTHING_BESIDE,
      by: columns,
      columns,
      rows: part('rows') ?? [],
      frame: part('frame'),
      totals: found.flatMap(({ keep, rows }) => (keep ? [{ keep, rows }] : [])),
      ignored: [],
      sql: '',
    };
  });
}

const NOTHING_BESIDE = {
  strata: [],
  base: [],
  margins: { columns: [], rows: [] },
  genders: [],
  frame: null,
  totals: [],
};

/** Finer than the margins of any frame. */
const FINE: readonly Dimension[] = ['COUNTRY', 'FIELD', 'ACADEMIC_LEVEL'];
/** So many countries may be told apart without a wave being chosen. */
const FEW_COUNTRIES = 10;

/**
 * Answers are weighed in tables about many; a single host, sender or plan is not what a margin speaks for. Tables finer
 * than the margins are weighed one wave at a time, or for a few countries: over all waves they have a hundred thousand
 * strata, and an average of waves says nothing about a country.
 */
function isWeighed({ metric, by, filter }: CheckedRequest, { isOwn }: Scope): boolean {
  if (!metric.frame || isOwn) return false;
  if (by.includes('HOST') || by.includes('SENDING_INSTITUTION')) return false;
  if (filter.hostInstitutionId || filter.sendingInstitutionId || filter.planId) return false;
  const isOneWave =
    metric.frame.wave === 'SURVEY_YEAR' ? filter.surveyYear !== undefined : filter.fiscalYears?.length === 1;
  const isFew = (filter.countries?.length ?? Infinity) <= FEW_COUNTRIES;
  return isOneWave || isFew || !by.some((dimension) => FINE.includes(dimension));
}

/** Rows of finer counts, added up by strata. */
function overStrata(
  rows: readonly CountedRow[],
  columns: readonly CountDimension[],
  strata: readonly CountDimension[],
): CountedRow[] {
  const places = strata.map((dimension) => columns.indexOf(dimension));
  const sums = new Map<string, CountedRow>();
  for (const { keys, values } of rows) {
    const own = places.map((place) => keys[place] ?? null);
    const id = own.join('|');
    const sum = sums.get(id);
    if (!sum) sums.set(id, { keys: own, values: { ...values } });
    else
      for (const [measure, value] of Object.entries(values))
        sum.values[measure] = (sum.values[measure] ?? 0) + value;
  }
  return [...sums.values()];
}
