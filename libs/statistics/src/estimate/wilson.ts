import { type Interval, Z95 } from './interval.js';

export interface WilsonInput {
  /** Share observed, 0 to 1; weighted or not. */
  share: number;
  /** Answers, or effective answers where they are weighted. Above 0; need not be whole. */
  n: number;
  /** How many could have answered. Where all did, there is nothing left to be unsure of. */
  population?: number | undefined;
  z?: number;
}

/**
 * Wilson's score interval of a share, 0 to 1, on the effective number of answers.
 * Finite populations: n stands for n · (N − 1) / (N − n), which is the usual correction of the variance.
 */
export function wilson({ share, n, population, z = Z95 }: WilsonInput): Interval {
  if (!(n > 0) || share < 0 || share > 1) throw new RangeError(`no interval for ${share} of ${n}`);
  const size = withPopulation(n, population);
  if (size === Infinity) return { low: share, high: share };
  const square = z * z;
  const scale = 1 + square / size;
  const middle = (share + square / (2 * size)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size))) / scale;
  // at 0 and 1 the bound is exact; rounding must not push it a hair outside
  return {
    low: share === 0 ? 0 : Math.max(0, middle - half),
    high: share === 1 ? 1 : Math.min(1, middle + half),
  };
}

/** Answers that would say as much if the population had no end. */
export function withPopulation(n: number, population?: number): number {
  if (population === undefined || population <= 1) return n;
  return n >= population ? Infinity : (n * (population - 1)) / (population - n);
}
