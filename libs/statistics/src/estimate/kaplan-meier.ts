import { type Interval, Z95 } from './interval.js';

/** People who were watched for the same time. */
export interface Watched {
  time: number;
  /** True when it happened then; false when the watch ended without. */
  happened: boolean;
  count: number;
}

export interface SurvivalStep extends Interval {
  time: number;
  /** Share to whom it has not happened by this time, 0 to 1, and its 95 % bounds. */
  survival: number;
  /** Greenwood's standard error. */
  standardError: number;
  atRisk: number;
  happened: number;
}

/**
 * Kaplan and Meier's estimate (1958), one step per time at which it happened. Bounds by Greenwood's formula on the
 * log(−log) scale, so that they stay between 0 and 1.
 */
export function kaplanMeier(watched: readonly Watched[]): SurvivalStep[] {
  const sorted = watched.filter(({ count }) => count > 0).toSorted((a, b) => a.time - b.time);
  let atRisk = sorted.reduce((total, { count }) => total + count, 0);
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (let from = 0; from < sorted.length;) {
    const time = sorted[from]?.time ?? 0;
    let [events, gone] = [0, 0];
    for (; sorted[from]?.time === time; from += 1) {
      const { happened, count } = sorted[from] as Watched;
      gone += count;
      if (happened) events += count;
    }
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += atRisk === events ? Infinity : events / (atRisk * (atRisk - events));
      const standardError = survival === 0 ? 0 : survival * Math.sqrt(greenwood);
      steps.push({ time, survival, standardError, atRisk, happened: events, ...bounds(survival, greenwood) });
    }
    atRisk -= gone;
  }
  return steps;
}

function bounds(survival: number, greenwood: number): Interval {
  if (survival <= 0 || survival >= 1) return { low: survival, high: survival };
  const theta = (Z95 * Math.sqrt(greenwood)) / Math.log(survival);
  return { low: survival ** Math.exp(-theta), high: survival ** Math.exp(theta) };
}
