/*
 * The rules of what may be shown of a table to those who do not run the programme. They are those of the UK's Graduate
 * Outcomes survey (HESA), as cited in the reliability study, 2.8, with groups below ten left out.
 */

/** Groups of fewer people are what is protected: nobody may find out their number. */
export const SMALLEST_CELL = 10;
/**
 * Numbers below this are not shown. It is 13 and not 10 because 10, 11 and 12 are the only ones that would be printed as
 * 10: two numbers one question apart that are both printed 10 leave three possibilities for the group between them, and
 * with a third one often a single one (decision 0035). From 13 on, every printed number stands for five.
 */
export const SMALLEST_SHOWN = 13;
/** Counts are printed to the nearest multiple of this. */
export const ROUNDED_TO = 5;
/** A percentage needs at least so many people beneath it (22.5 in the rule: 23 people). */
export const SMALLEST_BASE = 23;
/** A mean whose steps would have to be coarser than this is not told. */
const COARSEST_MEAN = 0.2;
/** Of a sensitive answer that so large a share of a group gave, only "so much or more" is told. */
export const CODED_FROM = 0.95;
/** Weighted figures need so many people beneath them, as the number is printed: below, a step that gives nothing away is too coarse. */
export const SMALLEST_WEIGHTED = 100;

/** A whole number as it is printed: to the nearest five, which depends on nothing but the number itself. */
export const nearestFive = (n: number): number => Math.round(n / ROUNDED_TO) * ROUNDED_TO;

const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

const toStep = (value: number, least: number): number => {
  const step = STEPS.find((one) => one >= least - 1e-12) ?? 1;
  return Number((Math.round(value / step) * step).toFixed(3));
};

/**
 * A mean in steps so coarse that ten people with the worst answer instead of the best do not show; null where that is
 * coarser than a mean is worth (below 200 people on a scale of five). A finer one tells who did not give the best answer:
 * of 100 people with a mean of 4.98 one or two.
 */
export function coarseMean(
  sum: number,
  n: number,
  [least, greatest]: readonly [number, number],
): number | null {
  const step = (SMALLEST_CELL * (greatest - least)) / nearestFive(n);
  return step > COARSEST_MEAN ? null : toStep(sum / n, Math.max(0.01, step));
}

/**
 * A weighted share as the share that is shown, moved by what the weights change, in steps of at least five people. Rounded
 * by itself it would be a third look at the same count, and three looks can tell it exactly; so weights of one tell nothing.
 */
export function coarseWeighted(
  { weighted, exact, shown }: { weighted: number; exact: number; shown: number },
  n: number,
): number {
  const moved = shown + toStep(weighted - exact, ROUNDED_TO / nearestFive(n));
  return Number(Math.min(1, Math.max(0, moved)).toFixed(3));
}
