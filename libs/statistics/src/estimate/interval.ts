/** Two-sided 95 %: the standard normal deviate. */
export const Z95 = 1.959963984540054;

/** Bounds of an estimate, in the unit of the estimate. */
export interface Interval {
  low: number;
  high: number;
}
