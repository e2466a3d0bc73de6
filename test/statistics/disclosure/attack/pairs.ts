import type { Lattice } from './lattice.js';
import { seeded } from './world.js';
import type { Span } from './bounds.js';

/** A group of people that two questions one predicate apart tell of, and what they tell together. */
export interface Derived extends Span {
  readonly people: number;
  readonly pairs: number;
}

/**
 * All pairs of questions one predicate apart: the group left between them is known by subtracting. The same group of
 * people is reached by several pairs; what each of them tells is put together. `told`: what a question tells of its
 * number. Groups of one to nine people only.
 */
export function differencesOf(
  lattice: Lattice,
  counts: Float64Array,
  told: (node: number) => Span,
): Derived[] {
  const random = seeded(99);
  const marks = Float64Array.from(lattice.world.people, () => Math.floor(random() * 2 ** 40));
  const sets = lattice.add((person) => marks[person] as number);
  const groups = new Map<number, { people: number; low: number; high: number; pairs: number }>();
  const learn = (set: number, people: number, low: number, high: number) => {
    const known = groups.get(set);
    if (!known) groups.set(set, { people, low, high, pairs: 1 });
    else {
      known.low = Math.max(known.low, low);
      known.high = Math.min(known.high, high);
      known.pairs++;
    }
  };
  const stride = lattice.places.map((_, dim) =>
    lattice.places.slice(dim + 1).reduce((product, { length }) => product * length, 1),
  );
  for (let node = 0; node < lattice.size; node++) {
    const people = counts[node] as number;
    if (people === 0) continue;
    const whole = told(node);
    if (people < 10) learn(sets[node] as number, people, whole.low, whole.high);
    const places = lattice.placesOf(node);
    for (const [dim, place] of places.entries()) {
      const list = lattice.places[dim] ?? [];
      const codes = list[place] ?? [];
      if (codes.length < 2) continue;
      for (const [other, within] of list.entries()) {
        if (within.length >= codes.length || !within.every((code) => codes.includes(code))) continue;
        const part = node + (other - place) * (stride[dim] as number);
        const left = people - (counts[part] as number);
        if (left < 1 || left > 9) continue;
        const less = told(part);
        learn(
          (sets[node] as number) - (sets[part] as number),
          left,
          Math.max(0, whole.low - less.high),
          whole.high - less.low,
        );
      }
    }
  }
  return [...groups.values()];
}
