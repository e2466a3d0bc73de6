import { describe, expect, test } from 'vitest';
import { POINTS, askAnswers, answersOf, fewOfAnswers, knownOfAnswers, stepFor } from './attack/answers.js';
import type { SaidOfAnswers } from './attack/answers.js';
import { boundsOf } from './attack/bounds.js';
import { latticeOf } from './attack/lattice.js';
import { questionsOf } from './attack/survey.js';
import { makeWorld } from './attack/world.js';

/** So many whole numbers stay possible for every group; the rest of an answer ("not satisfied") may have one fewer. */
const THREE = 2;
const OURS = { mean: (n: number) => stepFor(Math.max(0.01, 40 / n)), share: (n: number) => stepFor(5 / n) };

const fine = (n: number) => Math.max(0.01, 1 / (n - 2));

describe.each([
  { seed: 1, best: 0.9 },
  { seed: 3, best: 0.5 },
])(
  'an attacker asks for shares, means, weighted shares and every answer; $best gave the best one',
  ({ seed, best }) => {
    const lattice = latticeOf(makeWorld({ seed, people: 3000, countries: 16, years: 4, lines: 3 }));
    const answers = answersOf(lattice, seed, best);
    const said = askAnswers(lattice, answers, questionsOf(lattice, 3, 1));
    const few = fewOfAnswers(lattice, answers);
    const find = async (told: readonly SaidOfAnswers[], mean = OURS.mean) => {
      const { spans } = await boundsOf(
        lattice.leaves * POINTS.length,
        knownOfAnswers(lattice, told, { ...OURS, mean }),
        few.map(({ leaves }) => leaves),
        THREE,
      );
      return spans.map(({ low, high }) => high - low);
    };

    test('nobody finds out a group of one to nine people, by what they answered or by answering', async () => {
      expect(few.length).toBeGreaterThan(500);
      expect(said.filter(({ cell }) => cell.mean !== null).length).toBeGreaterThan(20);
      expect(Math.min(...(await find(said)))).toBeGreaterThanOrEqual(THREE);
    }, 120_000);

    test('and a weighted share with weights of one is the share that is shown', () => {
      const weighted = said.flatMap(({ cell }) => (cell.weighted ? [cell] : []));
      expect(weighted.length).toBeGreaterThan(20);
      for (const { weighted: told, share } of weighted)
        expect(told?.share).toBe(Number((share ?? -1).toFixed(3)));
    });
  },
);

test('the attacker is no blind one: means in finer steps tell how few did not give the best answer', async () => {
  const lattice = latticeOf(makeWorld({ seed: 1, people: 1200, countries: 8, years: 2, lines: 2 }));
  const answers = answersOf(lattice, 1, 0.9);
  const said = askAnswers(lattice, answers, questionsOf(lattice, 3, 1)).map(({ node, point, cell }) => {
    const sum = POINTS.reduce((total, one) => total + one * (answers[one][node] as number), 0);
    const n = POINTS.reduce((total, one) => total + (answers[one][node] as number), 0);
    if (point !== null || cell.n === null) return { node, point, cell };
    const step = stepFor(fine(cell.n));
    return { node, point, cell: { ...cell, mean: Math.round(sum / n / step) * step } };
  });
  const few = fewOfAnswers(lattice, answers);
  const { spans } = await boundsOf(
    lattice.leaves * POINTS.length,
    knownOfAnswers(lattice, said, { ...OURS, mean: (n) => stepFor(fine(n)) }),
    few.map(({ leaves }) => leaves),
    THREE,
  );
  expect(Math.min(...spans.map(({ low, high }) => high - low))).toBeLessThan(THREE);
}, 120_000);
