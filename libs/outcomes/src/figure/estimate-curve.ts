import { SMALLEST_BASE, happenedBy, kaplanMeier, turnbull } from '@enishi/statistics';
import type { RawCell } from '@enishi/statistics';
import type { ReturnInterval } from '../rollup/return-intervals.js';

export type CurveMethod = 'TURNBULL' | 'KAPLAN_MEIER';

/** The curve is told in half years: what people recall of a date is seldom finer. */
const STEP = 0.5;

/** Turnbull, unless the time of every return is known: then Kaplan and Meier. */
export function methodOf(intervals: readonly ReturnInterval[]): CurveMethod {
  return intervals.every(({ left, right }) => right === null || right === left) ? 'KAPLAN_MEIER' : 'TURNBULL';
}

/** Everybody who is watched, and of these how many have come back. */
export const watchedIn = (intervals: readonly ReturnInterval[]): RawCell => ({
  key: [],
  count: countOf(intervals, ({ right }) => right !== null),
  n: countOf(intervals, () => true),
});

/** Who has not come back by a time, of those of whom that is known. */
export function awayAt(intervals: readonly ReturnInterval[], time: number): RawCell {
  const back = countOf(intervals, ({ right }) => right !== null && right <= time);
  const away = countOf(intervals, ({ left, right }) => left >= time && (right === null || right > time));
  return { key: [String(time)], count: away, n: back + away };
}

/**
 * The curve as it was estimated, in half years: who is still away, and the share of all that they are by the estimate. Its
 * design effect is that of a share which varies as much as this one does by Greenwood's formula. Without an estimate from
 * the time on at which fewer than 23 people are watched.
 */
export function estimateCurve(intervals: readonly ReturnInterval[]): RawCell[] {
  const shareAt = shareBy(intervals);
  let greenwood = 0;
  let [before, isWatched] = [0, true];
  return timesOf(intervals).map((time) => {
    const share = shareAt(time);
    // whoever was not known to be back at the step before, and was watched longer than that
    const watched = countOf(intervals, ({ left, right }) => (right ?? left) > time - STEP);
    isWatched &&= watched >= SMALLEST_BASE;
    greenwood += greenwoodStep(before, share, watched);
    before = share;
    const cell = awayAt(intervals, time);
    const n = cell.n ?? 0;
    const effective = effectiveN(share, greenwood) ?? n;
    return n > 0 && isWatched
      ? { ...cell, weighted: { share: 1 - share, designEffect: Math.max(1, n / Math.max(1, effective)) } }
      : cell;
  });
}

/** What the step from one share to the next adds to Greenwood's sum. */
export function greenwoodStep(before: number, share: number, watched: number): number {
  const hazard = before < 1 ? (share - before) / (1 - before) : 0;
  return hazard < 1 && watched > 0 ? hazard / (watched * (1 - hazard)) : 0;
}

/** Of how many people a share would vary as much; null where it does not vary. */
export const effectiveN = (share: number, greenwood: number): number | null =>
  greenwood > 0 ? share / ((1 - share) * greenwood) : null;

/** From the visit to the longest time that anybody was watched. */
function timesOf(intervals: readonly ReturnInterval[]): number[] {
  const longest = Math.max(0, ...intervals.map(({ left, right }) => Math.max(left, right ?? 0)));
  return Array.from({ length: Math.floor(longest / STEP) + 1 }, (_, index) => index * STEP);
}

function shareBy(intervals: readonly ReturnInterval[]): (time: number) => number {
  if (methodOf(intervals) === 'KAPLAN_MEIER') {
    const steps = kaplanMeier(
      intervals.map(({ left, right, count }) => ({ time: right ?? left, happened: right !== null, count })),
    );
    return (time) => 1 - (steps.findLast((step) => step.time <= time)?.survival ?? 1);
  }
  const { masses } = turnbull(
    intervals.map(({ left, right, count }) => ({ after: left, by: right, count })),
    { tolerance: 1e-5, maxRounds: 2000 },
  );
  return (time) => Math.min(1, happenedBy(masses, time));
}

const countOf = (intervals: readonly ReturnInterval[], holds: (one: ReturnInterval) => boolean): number =>
  intervals.reduce((total, one) => (holds(one) ? total + one.count : total), 0);
