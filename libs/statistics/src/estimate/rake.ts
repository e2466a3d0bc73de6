import { max, min, sum } from 'simple-statistics';
import { designEffect, effectiveN } from './kish.js';

/** Answers that agree in everything that is weighted by. */
export interface RakedCell {
  /** Their category in each dimension, in the order of the margins. */
  keys: readonly string[];
  count: number;
}

/** How the frame is shared out over one dimension. Categories in any unit: only proportions matter. */
export interface Margin {
  dimension: string;
  totals: ReadonlyMap<string, number>;
}

export interface RakeOptions {
  /** Weights are cut to this many times their mean, and to its inverse. */
  trimAt?: number;
  /** Largest difference between a weighted share and the frame's that is let stand. */
  tolerance?: number;
  maxRounds?: number;
}

/** What is said beside every weighted figure about its weights. */
export interface RakeReport {
  dimensions: string[];
  rounds: number;
  hasConverged: boolean;
  /** Largest difference that is left between a weighted share and the frame's, 0 to 1. */
  largestDifference: number;
  /** Answers whose weight was cut. */
  trimmed: number;
  /** Categories of the frame from which nobody answered, as `dimension:category`: no weight can speak for them. */
  uncovered: string[];
  smallestWeight: number;
  largestWeight: number;
  designEffect: number;
  effectiveN: number;
}

export interface Raked {
  /** One weight per cell, in the order given; their mean over the answers is 1. */
  weights: number[];
  report: RakeReport;
}

/**
 * Weights that bring the answers in line with the frame's margins: raking (iterative proportional fitting, Deming and
 * Stephan 1940) with trimming between the rounds. Categories of the frame from which nobody answered are left out of
 * the target and named; answers of a category that the frame does not know keep their part.
 */
export function rake(
  cells: readonly RakedCell[],
  margins: readonly Margin[],
  { trimAt = 5, tolerance = 1e-6, maxRounds = 100 }: RakeOptions = {},
): Raked {
  const n = sum(cells.map(({ count }) => count));
  const targets = margins.map((margin, at) => targetOf(cells, margin, at, n));
  let weights = cells.map(() => 1);
  let rounds = 0;
  let difference = n === 0 ? 0 : differenceOf(cells, weights, targets, n);
  const cut = new Set<number>();
  while (difference > tolerance && rounds < maxRounds) {
    for (const [at, { shares }] of targets.entries()) weights = fit(cells, weights, shares, at, n);
    weights = trim(cells, weights, trimAt, cut);
    difference = differenceOf(cells, weights, targets, n);
    rounds += 1;
  }
  const mean = sum(cells.map(({ count }, index) => count * (weights[index] ?? 1))) / n || 1;
  weights = weights.map((weight) => weight / mean);
  const groups = cells.map(({ count }, index) => ({ weight: weights[index] ?? 1, count }));
  const used = groups.filter(({ count }) => count > 0).map(({ weight }) => weight);
  return {
    weights,
    report: {
      dimensions: margins.map(({ dimension }) => dimension),
      rounds,
      hasConverged: difference <= tolerance,
      largestDifference: difference,
      trimmed: sum([...cut].map((index) => cells[index]?.count ?? 0)),
      uncovered: targets.flatMap(({ uncovered }) => uncovered),
      smallestWeight: used.length === 0 ? 1 : min(used),
      largestWeight: used.length === 0 ? 1 : max(used),
      designEffect: designEffect(groups),
      effectiveN: effectiveN(groups),
    },
  };
}

interface Target {
  /** Share of the answers that each category should have after weighting. */
  shares: Map<string, number>;
  uncovered: string[];
}

function targetOf(cells: readonly RakedCell[], margin: Margin, at: number, n: number): Target {
  const answered = new Map<string, number>();
  for (const { keys, count } of cells) {
    const key = keys[at] ?? '';
    if (count > 0) answered.set(key, (answered.get(key) ?? 0) + count);
  }
  const uncovered: string[] = [];
  let frame = 0;
  for (const [key, total] of margin.totals) {
    if (total <= 0) continue;
    if (answered.has(key)) frame += total;
    else uncovered.push(`${margin.dimension}:${key}`);
  }
  const isKnown = (key: string) => (margin.totals.get(key) ?? 0) > 0;
  const outside = sum([...answered].filter(([key]) => !isKnown(key)).map(([, count]) => count));
  const shares = new Map<string, number>();
  for (const [key, count] of answered)
    shares.set(key, isKnown(key) ? ((margin.totals.get(key) ?? 0) / frame) * ((n - outside) / n) : count / n);
  return { shares, uncovered };
}

function weighted(cells: readonly RakedCell[], weights: readonly number[], at: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [index, { keys, count }] of cells.entries()) {
    const key = keys[at] ?? '';
    sums.set(key, (sums.get(key) ?? 0) + count * (weights[index] ?? 1));
  }
  return sums;
}

function fit(
  cells: readonly RakedCell[],
  weights: readonly number[],
  shares: ReadonlyMap<string, number>,
  at: number,
  n: number,
): number[] {
  const sums = weighted(cells, weights, at);
  return cells.map(({ keys }, index) => {
    const key = keys[at] ?? '';
    const now = sums.get(key) ?? 0;
    return now === 0 ? (weights[index] ?? 1) : ((weights[index] ?? 1) * (shares.get(key) ?? 0) * n) / now;
  });
}

function trim(
  cells: readonly RakedCell[],
  weights: readonly number[],
  trimAt: number,
  cut: Set<number>,
): number[] {
  const n = sum(cells.map(({ count }) => count));
  const mean = sum(cells.map(({ count }, index) => count * (weights[index] ?? 1))) / n;
  return weights.map((weight, index) => {
    const kept = Math.min(mean * trimAt, Math.max(mean / trimAt, weight));
    if (kept !== weight && (cells[index]?.count ?? 0) > 0) cut.add(index);
    return kept;
  });
}

function differenceOf(
  cells: readonly RakedCell[],
  weights: readonly number[],
  targets: readonly Target[],
  n: number,
): number {
  const total = sum(cells.map(({ count }, index) => count * (weights[index] ?? 1))) || n;
  let largest = 0;
  for (const [at, { shares }] of targets.entries())
    for (const [key, now] of weighted(cells, weights, at))
      largest = Math.max(largest, Math.abs(now / total - (shares.get(key) ?? 0)));
  return largest;
}
