import type { Known, Span } from './bounds.js';
import type { Lattice } from './lattice.js';
import type { Said } from './survey.js';

/** The least and most that a printed number can stand for: the attacker knows the rules. */
export interface Rules {
  /** Least number that is printed. */
  readonly from: number;
  /** Printed numbers are multiples of it. */
  readonly base: number;
}
export const OURS: Rules = { from: 13, base: 5 };

/** What everything that was said of each node tells, taken together. Nothing said: any number. */
export function spansOf(lattice: Lattice, said: readonly Said[], { from, base }: Rules = OURS): Span[] {
  const spans = Array.from({ length: lattice.size }, () => ({ low: 0, high: Infinity }));
  for (const { node, cell } of said) {
    if (cell.count === null) continue;
    const reach = (base - 1) / 2;
    const told = cell.count === 0 ? [0, 0] : [Math.max(from, cell.count - reach), cell.count + reach];
    const span = spans[node] as { low: number; high: number };
    span.low = Math.max(span.low, told[0] as number);
    span.high = Math.min(span.high, told[1] as number);
  }
  return spans;
}

export const knownOf = (lattice: Lattice, spans: readonly Span[]): Known[] =>
  spans.flatMap(({ low, high }, node) =>
    low > 0 || high < Infinity ? [{ leaves: lattice.leavesOf(node), low, high }] : [],
  );
