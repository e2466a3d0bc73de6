import { designEffect } from '@enishi/statistics';
import type { RawCell, RawTable } from '@enishi/statistics';
import type { CountedRow } from '../fact/count-request.js';
import type { Metric } from '../metric/metric.js';
import type { CheckedRequest } from './check-request.js';
import { codeOf, dimensionOf } from './dimension-codes.js';
import { partOf, scaleOf, scoreOf, valueOf, wholeOf } from './measure-values.js';
import type { FigureRead } from './read-figure.js';
import { capped } from './top-institutions.js';
import type { Weights } from './weigh-answers.js';

/**
 * The table as it was counted and estimated, with all of its totals: counts, bases, sums for means, weighted shares with
 * their design effect, and how many could have answered. Only `protectTable` may take it further.
 */
export function estimateCells(request: CheckedRequest, given: FigureRead, weights: Weights): RawTable {
  const { metric, by } = request;
  const read = capped(given, metric);
  const places = by.map((dimension) => read.by.indexOf(dimension as never));
  const answers = metric.reading.kind === 'SCALE' ? metric.reading.levels.map(({ code }) => code) : [];
  const hasAnswer = by.includes('ANSWER');
  const whole = partsBase(metric, read.rows, places);
  /** One row of the table over some of its dimensions; the others are added up. */
  const cellsOver = (keep: readonly number[]): RawCell[] => {
    const groups = new Map<string, { key: string[]; rows: CountedRow[] }>();
    for (const row of read.rows) {
      const key = keep.flatMap((index) =>
        by[index] === 'ANSWER' ? [] : codeOf(row.keys[places[index] ?? -1] ?? null),
      );
      const id = key.join(' ');
      const group = groups.get(id);
      if (group) group.rows.push(row);
      else groups.set(id, { key, rows: [row] });
    }
    if (groups.size === 0 && keep.every((index) => by[index] === 'ANSWER'))
      groups.set('', { key: [], rows: [] });
    const kept = keep.flatMap((index) => (by[index] === 'ANSWER' ? [] : (places[index] ?? -1)));
    const frameOf = frameBy(read, metric, kept);
    return [...groups.values()].flatMap(({ key, rows }) => {
      const answerAt = keep.findIndex((index) => by[index] === 'ANSWER');
      const frame =
        frameOf?.(
          key,
          rows.reduce((total, row) => total + wholeOf(metric, row), 0),
        ) ?? {};
      if (answerAt < 0) return estimate(metric, key, rows, read, weights, frame, whole(keep, key, rows));
      return answers.map((answer) => ({
        ...estimate(metric, key, rows, read, weights, frame, null, answer),
        key: key.toSpliced(answerAt, 0, answer),
      }));
    });
  };
  const withDistinct = (cells: RawCell[], keep: readonly number[]): RawCell[] =>
    distinctTotals(read, metric, cells, keep, by.length);
  const all = [...by.keys()];
  const scale = scaleOf(metric);
  const table: RawTable = {
    ...(scale && { scale }),
    dims: by.map((dimension, index) => ({
      ...dimensionOf(
        dimension,
        metric,
        read.rows.map((row) => row.keys[places[index] ?? -1] ?? null),
      ),
      ...(dimension === 'ANSWER' || (metric.reading.kind === 'PARTS' && index === by.length - 1)
        ? { sharesBase: true }
        : {}),
    })),
    cells: by.length === 0 ? [] : cellsOver(all),
    total: withDistinct(cellsOver([]), [])[0] ?? { key: [], count: 0 },
    ...(by.length === 2
      ? {
          rowTotals: withDistinct(cellsOver([0]), [0]),
          columnTotals: withDistinct(cellsOver([1]), [1]),
        }
      : {}),
  };
  return hasAnswer ? allAnswers(table) : table;
}

/** The total over the answers is everybody who answered, not those of the favourable ones. */
function allAnswers(table: RawTable): RawTable {
  const answerAt = table.dims.findIndex(({ name }) => name === 'ANSWER');
  return {
    ...table,
    ...(table.total ? { total: everybody(table.total) } : {}),
    ...(table.rowTotals && answerAt === 1 ? { rowTotals: table.rowTotals.map(everybody) } : {}),
    ...(table.columnTotals && answerAt === 0 ? { columnTotals: table.columnTotals.map(everybody) } : {}),
  };
}

const everybody = (cell: RawCell): RawCell => ({ ...cell, count: cell.n ?? cell.count, weighted: null });

function estimate(
  metric: Metric,
  key: string[],
  rows: readonly CountedRow[],
  read: FigureRead,
  weights: Weights,
  frame: Pick<RawCell, 'population' | 'rate'>,
  base: number | null,
  answer?: string,
): RawCell {
  const { reading } = metric;
  const add = (of: (row: CountedRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const count = add((row) => partOf(metric, row, answer));
  if (reading.kind === 'PARTS' || reading.kind === 'CURVE') return { key, count, n: base };
  if (reading.kind === 'COUNT')
    return reading.people
      ? { key, count, people: add((row) => valueOf(reading.people ?? [], row)) }
      : { key, count };
  if (reading.kind === 'DISTINCT')
    return metric.source === 'visit'
      ? { key, count, people: add((row) => valueOf('invitees', row)) }
      : { key, count };
  const scored = scoreOf(metric, { values: {} }) === null ? null : add((row) => scoreOf(metric, row) ?? 0);
  return {
    key,
    count,
    n: add((row) => wholeOf(metric, row)),
    ...(scored === null ? {} : { sum: scored }),
    ...frame,
    ...weightedOf(metric, rows, read, weights, answer),
  };
}

function weightedOf(
  metric: Metric,
  rows: readonly CountedRow[],
  read: FigureRead,
  weights: Weights,
  answer?: string,
): Pick<RawCell, 'weighted'> {
  if (!weights.report) return {};
  const strata = read.strata.map((dimension) => read.columns.indexOf(dimension));
  let [part, whole] = [0, 0];
  const groups = rows.map((row) => {
    const weight = weights.weightOf(strata.map((place) => row.keys[place] ?? null));
    const count = wholeOf(metric, row);
    part += weight * partOf(metric, row, answer);
    whole += weight * count;
    return { weight, count };
  });
  return whole > 0
    ? { weighted: { share: Math.min(1, part / whole), designEffect: designEffect(groups) } }
    : {};
}

/** How many could have answered in the cells that keep some dimensions, and did; null where the frame does not tell. */
function frameBy(
  read: FigureRead,
  { frame }: Metric,
  kept: readonly number[],
): ((key: readonly string[], answers: number) => Pick<RawCell, 'population' | 'rate'>) | null {
  if (!frame || !read.frame) return null;
  const sums = new Map<string, { asked: number; answered: number }>();
  for (const row of read.frame) {
    const id = kept.map((place) => codeOf(row.keys[place] ?? null)).join(' ');
    const sum = sums.get(id) ?? { asked: 0, answered: 0 };
    sum.asked += row.values[frame.measure] ?? 0;
    sum.answered += row.values['answered'] ?? 0;
    sums.set(id, sum);
  }
  return (key, answers) => {
    const { asked, answered } = sums.get(key.join(' ')) ?? { asked: 0, answered: 0 };
    const came = frame.source === 'asked' ? answered : answers;
    return { population: asked, rate: { asked, answered: Math.min(asked, came) } };
  };
}

/** Of a part, the whole: everything in the same place of the dimensions before the last one. */
function partsBase(metric: Metric, rows: readonly CountedRow[], places: readonly number[]) {
  if (metric.reading.kind !== 'PARTS') return () => null;
  const sums = new Map<string, number>();
  const idOf = (row: CountedRow) => (places.length === 2 ? codeOf(row.keys[places[0] ?? -1] ?? null) : '');
  let total = 0;
  for (const row of rows) {
    const count = partOf(metric, row);
    total += count;
    sums.set(idOf(row), (sums.get(idOf(row)) ?? 0) + count);
  }
  return (keep: readonly number[], key: readonly string[], _rows: readonly CountedRow[]) =>
    places.length === 2 && keep.includes(0) ? (sums.get(key[0] ?? '') ?? 0) : total;
}

/** Different ones do not add up: their totals were counted anew. */
function distinctTotals(
  read: FigureRead,
  metric: Metric,
  cells: RawCell[],
  keep: readonly number[],
  dimensions: number,
): RawCell[] {
  const found = read.totals.find((total) => total.keep.join(' ') === keep.join(' '));
  if (!found || dimensions === 0) return cells;
  return cells.map((cell) => {
    const row = found.rows.find(({ keys }) => keys.map(codeOf).join(' ') === cell.key.join(' '));
    const counted = row ? estimateDistinct(metric, row) : {};
    return { ...cell, ...counted };
  });
}

function estimateDistinct({ reading, source }: Metric, row: CountedRow): Partial<RawCell> {
  if (reading.kind === 'COUNT' && reading.people) return { people: valueOf(reading.people, row) };
  if (reading.kind !== 'DISTINCT') return {};
  return {
    count: valueOf(reading.measure, row),
    ...(source === 'visit' ? { people: valueOf('invitees', row) } : {}),
  };
}
