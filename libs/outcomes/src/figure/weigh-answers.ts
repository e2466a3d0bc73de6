import { designEffect, effectiveN, rake } from '@enishi/statistics';
import type { RakeReport } from '@enishi/statistics';
import type { CountedRow } from '../fact/count-request.js';
import type { Dimension, Metric } from '../metric/metric.js';
import type { Weighting } from './figure.js';
import { wholeOf } from './measure-values.js';
import type { FigureRead } from './read-figure.js';

export interface Weights {
  /** Weight of an answer by its strata, joined; 1 where it is not known. */
  weightOf: (strata: readonly (string | number | null)[]) => number;
  report: Weighting | null;
}

export const UNWEIGHTED: Weights = { weightOf: () => 1, report: null };

/**
 * Weights that bring the answers of each wave in line with its frame by raking, and then make each wave count as much
 * as its frame is large. Their mean over all answers is 1. A table under a filter uses the weights of the whole wave:
 * they belong to the survey, not to the table.
 */
export function weigh(metric: Metric, { strata, base, margins, genders }: FigureRead): Weights {
  if (strata.length === 0 || !metric.frame) return UNWEIGHTED;
  const measure = metric.frame.measure;
  const waves = groupBy(base, (row) => String(row.keys[0]));
  const frames = groupBy(margins.rows, (row) => String(row.keys[0]));
  const found: { key: string; weight: number; count: number }[] = [];
  const reports: RakeReport[] = [];
  for (const [wave, rows] of waves) {
    const frame = frames.get(wave) ?? [];
    const answers = sum(rows.map((row) => wholeOf(metric, row)));
    const size = sum(frame.map((row) => row.values[measure] ?? 0));
    if (answers === 0 || size === 0) continue;
    const cells = rows.map((row) => ({ keys: row.keys.slice(1).map(String), count: wholeOf(metric, row) }));
    const raked = rake(
      cells,
      strata.slice(1).map((dimension) => {
        const place = margins.columns.indexOf(dimension);
        const year = margins.columns.indexOf('FISCAL_YEAR');
        return {
          dimension,
          totals:
            place >= 0 ? totalsBy(frame, place, measure) : gendersOf(totalsBy(frame, year, measure), genders),
        };
      }),
    );
    reports.push(raked.report);
    for (const [index, row] of rows.entries())
      found.push({
        key: row.keys.join('|'),
        weight: ((raked.weights[index] ?? 1) * size) / answers,
        count: cells[index]?.count ?? 0,
      });
  }
  const answers = sum(found.map(({ count }) => count));
  if (answers === 0) return UNWEIGHTED;
  const mean = sum(found.map(({ weight, count }) => weight * count)) / answers;
  const groups = found.map((one) => ({ ...one, weight: one.weight / mean }));
  const byKey = new Map(groups.map(({ key, weight }) => [key, weight]));
  return {
    weightOf: (keys) => byKey.get(keys.join('|')) ?? 1,
    report: reportOf(strata, reports, groups),
  };
}

/** Genders of a frame by the genders of its cohorts. */
function gendersOf(
  cohorts: ReadonlyMap<string, number>,
  genders: readonly CountedRow[],
): Map<string, number> {
  const sizes = totalsBy(genders, 0, 'invitees');
  const totals = new Map<string, number>();
  for (const { keys, values } of genders) {
    const cohort = String(keys[0]);
    const share = (values['invitees'] ?? 0) / (sizes.get(cohort) ?? 1);
    const gender = String(keys[1]);
    totals.set(gender, (totals.get(gender) ?? 0) + share * (cohorts.get(cohort) ?? 0));
  }
  return totals;
}

function reportOf(
  strata: FigureRead['strata'],
  reports: readonly RakeReport[],
  groups: readonly { weight: number; count: number }[],
): Weighting {
  const used = groups.filter(({ count }) => count > 0).map(({ weight }) => weight);
  return {
    margins: strata.slice(1) as Dimension[],
    hasConverged: reports.every(({ hasConverged }) => hasConverged),
    rounds: Math.max(...reports.map(({ rounds }) => rounds)),
    largestDifference: Math.max(...reports.map(({ largestDifference }) => largestDifference)) * 100,
    trimmed: sum(reports.map(({ trimmed }) => trimmed)),
    uncovered: [...new Set(reports.flatMap(({ uncovered }) => uncovered))].toSorted(),
    smallestWeight: Math.min(...used),
    largestWeight: Math.max(...used),
    designEffect: designEffect(groups),
    effectiveN: effectiveN(groups),
  };
}

function totalsBy(rows: readonly CountedRow[], place: number, measure: string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { keys, values } of rows) {
    const key = String(keys[place]);
    totals.set(key, (totals.get(key) ?? 0) + (values[measure] ?? 0));
  }
  return totals;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
