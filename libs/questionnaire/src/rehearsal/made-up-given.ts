import type { Answers } from '../answer/answer.js';
import type { Given, GivenLine } from '../answer/given.js';
import { everyQuestion, type Question, type Questionnaire } from '../definition/questionnaire.js';
import { drawAnswer } from './draw-answer.js';
import { between, pick, type Random } from './random.js';
import { soughtValues, type Sought } from './sought-values.js';

/** What a respondent is known by before the form is opened. `before`: what the respondent before answered. */
export type GivenSource = (random: Random, before: Answers | undefined) => Given;

/** Whom the person pickers of a rehearsal offer. */
export const MADE_UP_PERSONS = ['p1', 'p2', 'p3'].map((id) => ({ id, name: `Person ${id}` }));

/** Everything that may be given to a questionnaire, at random: values, known lines, last year's answers. */
export function madeUpGiven(questionnaire: Questionnaire): GivenSource {
  const sought = soughtValues(questionnaire);
  return (random, before) => {
    const lines: Record<string, GivenLine[]> = {};
    for (const { name, kind, definition, items } of everyQuestion(questionnaire)) {
      if (!items || !kind.needs(definition).verdicts || random() < 0.5) continue;
      lines[name] = Array.from({ length: between(random, 1, 3) }, (_, index) => ({
        id: `known${index + 1}`,
        label: 'What is known of this entry already',
        source: 'LAST_YEAR',
        answers: answersTo(items, random, sought),
      }));
    }
    const values: Record<string, string | number | boolean> = {};
    for (const [name, type] of Object.entries(questionnaire.given)) {
      const looked = sought.get(name) ?? [];
      // How many lines of a roster are known is no matter of chance.
      const counted = name.startsWith('lines.') ? (lines[name.slice(6)]?.length ?? 0) : undefined;
      if (counted === undefined && typeof type === 'string' && random() < 0.3) continue;
      const value =
        counted ??
        (typeof type !== 'string'
          ? pick(random, type)
          : looked.length > 0 && random() < 0.7
            ? pick(random, looked)
            : { number: between(random, 0, 20), boolean: true, string: 'given' }[type]);
      if (value !== undefined) values[name] = value;
    }
    const last = before && random() < 0.7 ? { last: before } : {};
    return { values, lines, persons: MADE_UP_PERSONS, ...last };
  };
}

function answersTo(items: readonly Question[], random: Random, sought: Sought): Answers {
  const given: Given = { values: {}, lines: {}, persons: MADE_UP_PERSONS };
  return Object.fromEntries(
    items.flatMap((item) => {
      const answer = drawAnswer(item, given, random, sought, 0.4);
      return answer === undefined ? [] : [[item.name, answer]];
    }),
  );
}
