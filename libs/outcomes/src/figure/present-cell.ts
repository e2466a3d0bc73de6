import { printedEstimate, printedShare, wilson } from '@enishi/statistics';
import type { ProtectedCell, ShareDisplay } from '@enishi/statistics';
import type { Metric } from '../metric/metric.js';
import type { Cell } from './figure.js';

/**
 * A cell as it is shown: printed shares and intervals, computed from nothing but the protected numbers. Only answers have
 * intervals: what is counted whole has nothing to be unsure of.
 */
export function presentCell(cell: ProtectedCell, metric: Metric, display: ShareDisplay): Cell {
  const { count, n, share, population, weighted, rate, hidden } = cell;
  const sample = metric.frame !== undefined;
  const bounds =
    sample && share !== null && n !== null && n > 0 ? wilson({ share, n, ...limited(population, n) }) : null;
  const weightedBounds =
    weighted && weighted.effectiveN > 0
      ? wilson({ share: weighted.share, n: weighted.effectiveN, ...limited(population, weighted.effectiveN) })
      : null;
  return {
    count,
    n,
    share:
      share === null || count === null || n === null ? null : printedShare(Math.min(count, n), n, display),
    low: bounds && percent(bounds.low),
    high: bounds && percent(bounds.high),
    mean: cell.mean === null ? null : Math.round(cell.mean * 100) / 100,
    weighted:
      weighted && weightedBounds
        ? {
            share: printedEstimate(weighted.share, display),
            low: percent(weightedBounds.low),
            high: percent(weightedBounds.high),
            designEffect: Math.round(weighted.designEffect * 100) / 100,
            effectiveN: Math.round(weighted.effectiveN * 10) / 10,
          }
        : null,
    rate:
      rate && rate.asked !== null && rate.answered !== null
        ? {
            asked: rate.asked,
            answered: rate.answered,
            share:
              rate.share === null
                ? null
                : printedShare(Math.min(rate.answered, rate.asked), rate.asked, display),
          }
        : null,
    hidden,
  };
}

const limited = (population: number | null, n: number) =>
  population !== null && population >= n ? { population } : {};

/** Two decimal places: finer than any share is printed, coarse enough to be the same everywhere. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;
