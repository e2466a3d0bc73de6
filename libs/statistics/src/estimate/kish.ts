import { sum } from 'simple-statistics';

/** People who carry one weight each. */
export interface Weighted {
  weight: number;
  count: number;
}

/** How many unweighted answers say as much as these: (Σw)² / Σw² (Kish 1965). 0 when there is none. */
export function effectiveN(groups: readonly Weighted[]): number {
  const weights = sum(groups.map(({ weight, count }) => weight * count));
  const squares = sum(groups.map(({ weight, count }) => weight * weight * count));
  return squares === 0 ? 0 : (weights * weights) / squares;
}

/** Loss by unequal weights: n · Σw² / (Σw)², which is 1 + cv² of the weights; 1 when all are equal (Kish 1992). */
export function designEffect(groups: readonly Weighted[]): number {
  const effective = effectiveN(groups);
  return effective === 0 ? 1 : sum(groups.map(({ count }) => count)) / effective;
}
