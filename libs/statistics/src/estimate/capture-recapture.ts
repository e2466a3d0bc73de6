import { type Interval, Z95 } from './interval.js';

export interface Captured extends Interval {
  /** Estimated number in all, told or not. */
  total: number;
  standardError: number;
  /** Of these, told by neither source; with its own bounds. */
  untold: number;
  untoldLow: number;
  untoldHigh: number;
}

/**
 * How many there are in all, from two sources that tell independently: Chapman's estimator (1951), nearly without
 * bias also for small numbers. Interval by the transformed logit (Sadinle 2009), which never falls below what was seen.
 * Sources that tell of the same cases more often than chance make it too small.
 * @param n1 told by the first source @param n2 by the second @param both by both
 */
export function chapman(n1: number, n2: number, both: number): Captured {
  if (both < 0 || both > Math.min(n1, n2)) throw new RangeError('both cannot exceed one of the two');
  const total = ((n1 + 1) * (n2 + 1)) / (both + 1) - 1;
  const variance = ((n1 + 1) * (n2 + 1) * (n1 - both) * (n2 - both)) / ((both + 1) ** 2 * (both + 2));
  const seen = n1 + n2 - both;
  const [only1, only2, joint] = [n1 - both + 0.5, n2 - both + 0.5, both + 0.5];
  const spread = Math.sqrt(1 / joint + 1 / only1 + 1 / only2 + joint / (only1 * only2));
  const middle = (only1 * only2) / joint;
  const low = Math.max(seen, seen - 0.5 + middle * Math.exp(-Z95 * spread));
  const high = seen - 0.5 + middle * Math.exp(Z95 * spread);
  return {
    total,
    standardError: Math.sqrt(variance),
    low,
    high,
    untold: Math.max(0, total - seen),
    untoldLow: Math.max(0, low - seen),
    untoldHigh: Math.max(0, high - seen),
  };
}
