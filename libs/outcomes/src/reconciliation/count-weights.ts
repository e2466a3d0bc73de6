import type { WeightModel } from './weigh.js';

/** Counted beside what is seen, so that a level that is never seen does not decide alone. */
const SMOOTHING = 0.5;

/**
 * Weights from pairs of which it is known whether they tell of one thing: m and u are how often each level is seen
 * among those that do and those that do not. Pure.
 */
export function countWeights<F extends string>(
  levels: Readonly<Record<F, readonly string[]>>,
  pairs: readonly { compared: Readonly<Partial<Record<F, string>>>; isOne: boolean }[],
): WeightModel<F> {
  const fields = Object.keys(levels) as F[];
  const rates = (field: F): Record<string, { m: number; u: number }> => {
    const share = (level: string, isOne: boolean): number => {
      const said = pairs.filter((pair) => pair.isOne === isOne && pair.compared[field] !== undefined);
      const seen = said.filter(({ compared }) => compared[field] === level).length;
      return (seen + SMOOTHING) / (said.length + SMOOTHING * levels[field].length);
    };
    return Object.fromEntries(
      levels[field].map((level) => [level, { m: share(level, true), u: share(level, false) }]),
    );
  };
  return {
    prevalence: pairs.filter(({ isOne }) => isOne).length / pairs.length,
    fields: Object.fromEntries(fields.map((field) => [field, rates(field)])) as WeightModel<F>['fields'],
  };
}
