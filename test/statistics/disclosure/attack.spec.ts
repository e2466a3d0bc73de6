import type { RawTable } from '@enishi/statistics';
import { beforeAll, describe, expect, test } from 'vitest';
import { boundsOf } from './attack/bounds.js';
import type { Known, Span } from './attack/bounds.js';
import { latticeOf } from './attack/lattice.js';
import type { Lattice } from './attack/lattice.js';
import { differencesOf } from './attack/pairs.js';
import { OURS, knownOf, spansOf } from './attack/read.js';
import { ask, published, questionsOf } from './attack/survey.js';
import type { Publish, Said } from './attack/survey.js';
import { makeWorld } from './attack/world.js';

/**
 * At least four whole numbers stay possible: two numbers rounded to five tell of what lies between them whether it is
 * 1 to 4 or 6 to 9, and rounding to five allows no better rule.
 */
const FOUR = 3;
const nearest = (count: number) => Math.round(count / 5) * 5;
const width = ({ low, high }: Span) => high - low;
const isFew = (count: number) => count >= 1 && count <= 9;

/** Everything that an attacker makes of what was said. */
async function attack(lattice: Lattice, counts: Float64Array, known: readonly Known[]) {
  const few = [...counts.keys()].filter((node) => isFew(counts[node] as number));
  const { spans } = await boundsOf(
    lattice.leaves,
    known,
    few.map((node) => lattice.leavesOf(node)),
    FOUR,
  );
  const hits = spans.filter((span, index) => width(span) === 0 && span.low === counts[few[index] as number]);
  const leaves = new Float64Array(lattice.leaves);
  const depth = lattice.world.dims.map(({ codes }) => codes.length);
  for (const person of lattice.world.people)
    (leaves[person.reduce((leaf, code, dim) => leaf * (depth[dim] as number) + code, 0)] as number)++;
  for (const { leaves: of, low, high } of known) {
    const count = of.reduce((sum, leaf) => sum + (leaves[leaf] as number), 0);
    expect(low <= count && count <= high, 'what was published is true').toBe(true);
  }
  return { few: few.length, exact: hits.length, narrowest: Math.min(...spans.map(width)), spans };
}

describe.each([1, 2])('an attacker asks everything of one value per dimension, world %i', (seed) => {
  let lattice: Lattice;
  let counts: Float64Array;
  let said: Said[];

  beforeAll(() => {
    lattice = latticeOf(makeWorld({ seed, people: 3000, countries: 16, years: 4, lines: 3 }));
    counts = lattice.add(() => 1);
    said = ask(lattice, counts, questionsOf(lattice, 3, 2));
  });

  test('no table shows a number that another one hides for its own sake, nor two different ones', () => {
    const numbers = new Map<number, Set<number>>();
    const alone = new Map<number, boolean>();
    for (const { node, cell } of said) {
      if (cell.count !== null) numbers.set(node, (numbers.get(node) ?? new Set()).add(cell.count));
      if (cell.key.length === 0) alone.set(node, (alone.get(node) ?? true) && cell.count !== null);
    }
    for (const [node, printed] of numbers) {
      expect(printed.size).toBe(1);
      expect(alone.get(node), `${node}`).not.toBe(false);
      expect(counts[node]).toBeGreaterThanOrEqual(13);
    }
    expect(numbers.size).toBeGreaterThan(100);
  });

  test('no group of one to nine is known closer than a printed number, whatever is added up and subtracted', async () => {
    const spans = spansOf(lattice, said);
    const { few, exact, narrowest } = await attack(lattice, counts, knownOf(lattice, spans));
    expect(few).toBeGreaterThan(30);
    expect(exact).toBe(0);
    expect(narrowest).toBeGreaterThanOrEqual(FOUR);
  });

  test('nor when the totals that the programme printed itself are known exactly', async () => {
    const spans = spansOf(lattice, said);
    const [country, , line] = lattice.places.map(({ length }) => length - 1);
    const exact = spans.map((span, node) => {
      const [c, , l] = lattice.placesOf(node);
      const count = counts[node] as number;
      return c === country && l === line ? { low: count, high: count } : span;
    });
    const { exact: hits, narrowest } = await attack(lattice, counts, knownOf(lattice, exact));
    expect([hits, narrowest >= FOUR]).toEqual([0, true]);
  });
});

describe('the attacker is no blind one: each weakness that is planted is found', () => {
  const lattice = latticeOf(makeWorld({ seed: 2, people: 3000, countries: 16, years: 4, lines: 3 }));
  const counts = lattice.add(() => 1);
  const plain =
    (print: (count: number) => number | null): Publish =>
    (raw: RawTable) => {
      const cells = [...raw.cells, ...(raw.total ? [raw.total] : [])];
      return cells.map(({ key, count }) => ({ ...EMPTY, key, count: print(count) }));
    };
  const EMPTY = {
    n: null,
    share: null,
    mean: null,
    population: null,
    weighted: null,
    rate: null,
    hidden: null,
    coded: null,
  };
  const find = async (publish: Publish, rules = OURS, more: Known[] = []) => {
    const said = ask(lattice, counts, questionsOf(lattice, 3, 1), publish);
    return attack(lattice, counts, [...knownOf(lattice, spansOf(lattice, said, rules)), ...more]);
  };

  test('exact numbers with small cells left out', async () => {
    const { exact } = await find(
      plain((count) => (count < 10 ? null : count)),
      { from: 10, base: 1 },
    );
    expect(exact).toBeGreaterThan(10);
  });

  test('rounding alone, nothing hidden for the sake of others, from ten on', async () => {
    const { narrowest } = await find(
      plain((count) => (count < 10 ? null : nearest(count))),
      { from: 10, base: 5 },
    );
    expect(narrowest).toBeLessThan(FOUR);
  });

  test('zeros that are shown', async () => {
    const { narrowest } = await find(plain((count) => (count > 0 && count < 13 ? null : nearest(count))));
    expect(narrowest).toBeLessThan(FOUR);
  });

  test('the exact n beneath a percentage', async () => {
    const few = [...counts.keys()].filter((node) => (counts[node] as number) >= 13);
    const n = few.map((node): Known => ({
      leaves: lattice.leavesOf(node),
      low: counts[node] as number,
      high: counts[node] as number,
    }));
    const { exact } = await find(published, OURS, n);
    expect(exact).toBeGreaterThan(0);
  });

  test('totals that are sums of rounded parts, the hidden ones among them', async () => {
    // total minus what is shown is then the rounded number of a single hidden part
    const parts = [...counts.keys()].filter((node) => isFew(counts[node] as number));
    const rounded = parts.map((node): Known => {
      const printed = nearest(counts[node] as number);
      return { leaves: lattice.leavesOf(node), low: Math.max(0, printed - 2), high: printed + 2 };
    });
    const { narrowest } = await find(published, OURS, rounded);
    expect(narrowest).toBeLessThan(FOUR);
  });

  test('any list of countries in a filter, each sum rounded anew: 400 questions give a group back', () => {
    const target = [...counts.keys()].find((node) => {
      const [country, year, line] = lattice.placesOf(node);
      return (country ?? 99) < 16 && year === 4 && line === 3 && isFew(counts[node] as number);
    });
    const countries = [...Array(16).keys()].map(
      (country) => counts[lattice.nodeOf([country, 4, 3])] as number,
    );
    const place = lattice.placesOf(target ?? 0)[0] as number;
    let steps = 0;
    let turns = 0;
    for (let list = 1; list < 2 ** 16; list += 164) {
      const others = countries.reduce(
        (sum, count, country) => sum + (country !== place && list & (1 << country) ? count : 0),
        0,
      );
      if (others < 13) continue;
      steps += nearest(others + (countries[place] as number)) - nearest(others);
      turns++;
    }
    expect(turns).toBeLessThan(401);
    expect(Math.round(steps / turns)).toBe(counts[target ?? 0]);
  });
});

const protectedCell = {
  key: [],
  n: null,
  share: null,
  mean: null,
  population: null,
  weighted: null,
  rate: null,
  hidden: null,
  coded: null,
} as const;
const alone: Publish = (raw) => [
  {
    ...protectedCell,
    count: (raw.total?.count ?? 0) < 10 ? null : Math.round((raw.total?.count ?? 0) / 5) * 5,
  },
];

describe('all pairs of questions one predicate apart, over five dimensions and three predicates', () => {
  const lattice = latticeOf(
    makeWorld({ seed: 7, people: 2500, countries: 12, years: 4, lines: 3, further: [4, 3] }),
  );
  const counts = lattice.add(() => 1);
  const asked = [...questionsOf(lattice, 3, 0)];

  test('no pair tells of a group of one to nine people closer than of a printed number', () => {
    const spans = spansOf(lattice, ask(lattice, counts, asked));
    const groups = differencesOf(lattice, counts, (node) => spans[node] as Span);
    expect(groups.length).toBeGreaterThan(500);
    expect(Math.max(...groups.map(({ pairs }) => pairs))).toBeGreaterThan(5);
    expect(Math.min(...groups.map(width))).toBeGreaterThanOrEqual(FOUR);
  });

  test('rounding alone is found out by its pairs', () => {
    const spans = spansOf(lattice, ask(lattice, counts, asked, alone), { from: 10, base: 5 });
    const groups = differencesOf(lattice, counts, (node) => spans[node] as Span);
    expect(Math.min(...groups.map(width))).toBeLessThan(FOUR);
  });
});
