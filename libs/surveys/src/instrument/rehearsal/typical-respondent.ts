import {
  type AnswerValue,
  type Answers,
  type GivenSource,
  type Habits,
  MADE_UP_PERSONS,
  type Questionnaire,
  type Random,
} from '@enishi/questionnaire';
import { lastLines, lastValues } from '../../given/last-year.js';
import { withLines } from '../../given/with-lines.js';

/*
 * Who is meant when we say how long a form takes. To most people little happened within a year, and most of what is
 * known is still so. The shares are assumptions for the length of a form, on the high side of what similar surveys
 * report; they are no figures about alumni or hosts, and nothing is computed from them but minutes.
 */

type Draw = (random: Random) => AnswerValue;

/** The first with this chance, else the second. */
const either =
  (first: string, chance: number, second: string): Draw =>
  (random) =>
    random() < chance ? first : second;

/** Each code with its own chance; `NONE` when nothing was chosen. */
const several =
  (chances: Readonly<Record<string, number>>): Draw =>
  (random) => {
    const chosen = Object.entries(chances).flatMap(([code, chance]) => (random() < chance ? [code] : []));
    return chosen.length > 0 ? chosen : ['NONE'];
  };

/** Words with this chance, else nothing. */
const written =
  (chance: number) =>
  (random: Random): AnswerValue | undefined =>
    random() < chance ? 'A few words' : undefined;

/** Answers that decide how long the shipped forms are; an uploaded version with the same items shares them. */
const items: Habits['items'] = {
  'A.NOW.still': either('SAME', 0.8, 'CHANGED'),
  'A.REV.any': either('YES', 0.15, 'NO'),
  'A.COL.any': several({ JOINT_RESEARCH: 0.1, PAPER: 0.1, OTHER: 0.05 }),
  'A.CONS.keep': either('SAME', 0.9, 'CHANGE'),
  'H.LINK.any': either('YES', 0.85, 'NO'),
  'H.REV.any': either('YES', 0.4, 'NO'),
  'H.JR.state': (random) => (random() < 0.3 ? 'CONTINUING' : random() < 0.3 ? 'UNDER_DISCUSSION' : 'NONE'),
  'H.PUB.any': either('YES', 0.2, 'NO'),
  'H.AGR.any': either('YES', 0.2, 'NO'),
  'H.EXC.any': either('YES', 0.45, 'NO'),
  'H.ORG.words': written(0.3),
  'H.JPN.words': written(0.3),
  'H.CONTACT.change': either('SAME', 0.9, 'CHANGED'),
};

export const TYPICAL: Habits = {
  answersOptional: 0.85,
  staysSame: 0.9,
  seeks: 0,
  // Who says that something happened tells of one thing, seldom of two.
  newLines: (random) => (random() < 0.85 ? 1 : 2),
  items,
};

/**
 * What is known of typical respondents: half of them answer for the first time, the other half answered a year
 * before, and what they told then comes back as it does in the field. Each form is as often of each module.
 */
export function typicalGiven({ given }: Questionnaire): GivenSource {
  const modules = Array.isArray(given['module']) ? (given['module'] as readonly string[]) : [undefined];
  let index = -1;
  return (_random, before) => {
    index += 1;
    const module = modules[Math.floor(index / 2) % modules.length];
    const values = module === undefined ? {} : { module };
    const last: Answers = (index % 2 === 1 && before) || {};
    return withLines(
      { values, persons: MADE_UP_PERSONS, lines: {}, last: lastValues(last) },
      lastLines(last),
    );
  };
}
