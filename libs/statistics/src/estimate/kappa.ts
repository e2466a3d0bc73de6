import { sum } from 'simple-statistics';
import { type Interval, Z95 } from './interval.js';

export interface Agreement extends Interval {
  /** 1: always the same; 0: as often as by chance. NaN where both always say one and the same thing. */
  kappa: number;
  standardError: number;
  /** Share of cases on which both agree, 0 to 1. */
  observed: number;
  /** The share that chance would give. */
  expected: number;
  n: number;
}

/**
 * Cohen's kappa (1960) of two sources; `table[i][j]` counts cases that the first calls i and the second j. Standard
 * error by Fleiss, Cohen and Everitt (1969); 95 % interval, cut to −1 … 1.
 */
export function cohenKappa(table: readonly (readonly number[])[]): Agreement {
  const size = table.length;
  if (size < 2 || table.some((row) => row.length !== size)) throw new RangeError('a square table is needed');
  const n = sum(table.map((row) => sum([...row])));
  if (n === 0) throw new RangeError('nothing to compare');
  const p = (i: number, j: number) => (table[i]?.[j] ?? 0) / n;
  const at = [...table.keys()];
  const rows = at.map((i) => sum(at.map((j) => p(i, j))));
  const columns = at.map((j) => sum(at.map((i) => p(i, j))));
  const observed = sum(at.map((i) => p(i, i)));
  const expected = sum(at.map((i) => (rows[i] ?? 0) * (columns[i] ?? 0)));
  const kappa = (observed - expected) / (1 - expected);
  const marginal = (i: number, j: number) => (columns[i] ?? 0) + (rows[j] ?? 0);
  const same = sum(at.map((i) => p(i, i) * (1 - marginal(i, i) * (1 - kappa)) ** 2));
  const differing = sum(at.flatMap((i) => at.map((j) => (i === j ? 0 : p(i, j) * marginal(i, j) ** 2))));
  const variance =
    (same + (1 - kappa) ** 2 * differing - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  const standardError = Math.sqrt(Math.max(0, variance));
  return {
    kappa,
    standardError,
    low: Math.max(-1, kappa - Z95 * standardError),
    high: Math.min(1, kappa + Z95 * standardError),
    observed,
    expected,
    n,
  };
}
