/** Numbers from 0 to 1. */
export type Random = () => number;

/** The same numbers for the same seed, so that a rehearsal can be repeated (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

/** A whole number, both ends included. */
export const between = (random: Random, least: number, greatest: number): number =>
  least + Math.floor(random() * (Math.max(greatest, least) - least + 1));
