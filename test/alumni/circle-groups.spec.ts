import { describe, expect, it } from 'vitest';
import { groupCircles } from '../../libs/alumni/src/circle/group-circles.js';
import type { Waiting } from '../../libs/alumni/src/circle/group-circles.js';
import { nextMonday } from '../../libs/alumni/src/circle/form-circles.js';

/** So many people who wait, one a minute. */
const people = (n: number, over: Partial<Waiting> = {}, from = 0): Waiting[] =>
  Array.from({ length: n }, (_, index) => ({
    requestId: `r${String(from + index).padStart(4, '0')}`,
    personId: `p${String(from + index).padStart(4, '0')}`,
    field: 'FORD1',
    language: 'en',
    isMinor: false,
    requestedAt: new Date(1_700_000_000_000 + (from + index) * 60_000),
    ...over,
  }));
const sizes = (waiting: readonly Waiting[]) => groupCircles(waiting).map((group) => group.people.length);
/** Numbers that are the same at every run. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ;) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
}

describe('those who wait for a circle', () => {
  it('are in circles of six to twelve, as even as they come; fewer than six wait on', () => {
    expect([0, 5, 6, 12, 13, 24, 25, 31].map((n) => sizes(people(n)))).toEqual([
      [],
      [],
      [6],
      [12],
      [7, 6],
      [12, 12],
      [9, 8, 8],
      [11, 10, 10],
    ]);
    for (let n = 6; n <= 200; n++) {
      const all = sizes(people(n));
      expect(all.reduce((sum, size) => sum + size, 0)).toBe(n);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(6);
      expect(Math.max(...all)).toBeLessThanOrEqual(12);
      expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
    }
  });

  it('share a field, a language and an age of life: minors are never with adults', () => {
    const dice = chance(7);
    const roll = (below: number) => dice.next().value! % below;
    const crowd = people(400).map((one) => ({
      ...one,
      field: `FORD${roll(6) + 1}`,
      language: ['ja', 'en', 'zh-Hans'][roll(3)]!,
      isMinor: [true, false, null][roll(3)]!,
    }));
    const groups = groupCircles(crowd);
    expect(groups.length).toBeGreaterThan(10);
    for (const { field, language, forMinors, people: together } of groups)
      for (const one of together)
        expect([one.field, one.language, one.isMinor]).toEqual([field, language, forMinors]);
    const placed = groups.flatMap((group) => group.people.map(({ personId }) => personId));
    expect(new Set(placed).size).toBe(placed.length);
  });

  it('are grouped the same way in whatever order they are handed in, and one person once', () => {
    const waiting = people(31);
    const shuffled = waiting.toSorted((a, b) => (a.requestId.slice(-1) < b.requestId.slice(-1) ? 1 : -1));
    expect(groupCircles(shuffled)).toEqual(groupCircles(waiting));
    const twice = [...people(6), { ...people(1)[0]!, requestId: 'r9999', field: 'FORD1' }];
    expect(sizes(twice)).toEqual([6]);
  });

  it('wait while they come of age in the four weeks', () => {
    expect(sizes(people(12, { isMinor: null }))).toEqual([]);
    expect(sizes([...people(5), ...people(1, { isMinor: true }, 5)])).toEqual([]);
  });

  it('begin on the next Monday, never on the day itself', () => {
    expect(['2026-01-18', '2026-01-19', '2026-01-20', '2026-01-25'].map(nextMonday)).toEqual([
      '2026-01-19',
      '2026-01-26',
      '2026-01-26',
      '2026-01-26',
    ]);
  });
});
