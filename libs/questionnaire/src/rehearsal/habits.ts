import type { AnswerValue } from '../answer/answer.js';
import type { Given } from '../answer/given.js';
import { between, type Random } from './random.js';

/** How made-up respondents answer. */
export interface Habits {
  /** Share of the questions that may be left open and are answered. */
  readonly answersOptional: number;
  /** Share of last year's answers that are given again, and of known lines about which the first verdict is said. */
  readonly staysSame: number;
  /** How often a value is answered that a condition looks for: chance alone would seldom meet it. */
  readonly seeks: number;
  /** How many lines are added to a roster that is asked. */
  readonly newLines: (random: Random, roster: string) => number;
  /** What single items are answered with; undefined leaves them open. Others are drawn evenly. */
  readonly items?: Readonly<Record<string, (random: Random, given: Given) => AnswerValue | undefined>>;
}

/** Habits that lead to every corner, not those of people. */
export const EVERY_WAY: Habits = {
  answersOptional: 0.8,
  staysSame: 0.4,
  seeks: 0.4,
  newLines: (random) => between(random, 0, 2),
};
