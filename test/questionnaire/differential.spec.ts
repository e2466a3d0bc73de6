import { describe, expect, it } from 'vitest';
import { checkAnswers, checkDefinition, questionnaire, readAnswers, routeOf } from '@enishi/questionnaire';
import type { Answers, AnswerValue, Given, Questionnaire, RosterLine } from '@enishi/questionnaire';
import { Dice, randomAnswer, randomGiven, randomQuestionnaire, seeded } from './generate.js';
import { surveyJsModel, surveyJsVerdict, type Verdict } from './oracle.js';

const rounds = 100;
const answersPerRound = 100;

function ourVerdict(form: Questionnaire, answers: Answers, given: Given): Verdict {
  const route = routeOf(form, answers, given);
  const checked = checkAnswers(form, answers, given);
  const place = (roster: string, id: string | undefined, item: string | undefined) =>
    id === undefined
      ? roster
      : `${roster}[${(route.lines[roster] ?? []).findIndex((l) => l.id === id)}] ${item}`;
  return {
    shown: route.pages.flatMap((page) =>
      page.questions.flatMap(({ name }) => [
        name,
        ...(route.lines[name] ?? []).flatMap(({ id, items }) =>
          items.map((item) => place(name, id, item.name)),
        ),
      ]),
    ),
    // SurveyJS knows no ids of lines.
    counted: Object.fromEntries(
      Object.entries(checked.answers).map(([name, value]) => [
        name,
        route.lines[name] ? (value as readonly RosterLine[]).map((line) => line.answers) : value,
      ]),
    ),
    wrong: checked.complete
      ? []
      : [...new Set(checked.problems.map(({ question, line, item }) => place(question, line, item)))],
  };
}

describe('our verdict and that of SurveyJS', () => {
  it(`agree on ${rounds * answersPerRound} random answer sets to ${rounds} random questionnaires`, () => {
    const seen = { shown: 0, wrong: 0, items: 0, given: 0 };
    for (let seed = 1; seed <= rounds; seed += 1) {
      const dice = new Dice(seeded(seed));
      const definition = randomQuestionnaire(dice);
      expect(checkDefinition(definition), `seed ${seed}`).toEqual([]);
      const survey = surveyJsModel(definition);
      const form = questionnaire(definition);
      let given = randomGiven(dice);
      for (let round = 0; round < answersPerRound; round += 1) {
        const raw: Record<string, AnswerValue> = {};
        for (const question of definition.pages.flatMap((page) => page.elements)) {
          const answer = randomAnswer(dice, question);
          if (answer !== undefined) raw[question.name] = answer;
        }
        const { answers, problems } = readAnswers(form, raw);
        if (problems.length > 0) expect(problems).toEqual([]);
        // Every answer set its own given values would cost as much as all the rest.
        if (round % 5 === 0) given = randomGiven(dice);
        const theirs = surveyJsVerdict(survey, definition, answers, given);
        const ours = ourVerdict(form, answers, given);
        // The sentence costs more than the comparison, so it is only made when needed.
        if (JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(theirs)))
          expect(
            ours,
            `seed ${seed} round ${round}\n${JSON.stringify({ definition, raw, given }, null, 1)}`,
          ).toEqual(theirs);
        seen.shown += ours.shown.length;
        seen.wrong += ours.wrong.length;
        seen.items += ours.shown.filter((name) => name.includes('[')).length;
        seen.given += Object.keys(given.values).length;
      }
    }
    // A comparison of nothing with nothing would agree as well.
    expect(seen.shown).toBeGreaterThan(15_000);
    expect(seen.wrong).toBeGreaterThan(3_000);
    expect(seen.items).toBeGreaterThan(1_500);
    expect(seen.given).toBeGreaterThan(10_000);
  }, 600_000);
});

/** Keys in one order: only what is under them is compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
