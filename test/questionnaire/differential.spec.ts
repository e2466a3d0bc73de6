import { describe, expect, it } from 'vitest';
import { checkAnswers, checkDefinition, questionnaire, readAnswers, routeOf } from '@enishi/questionnaire';
import type { AnswerValue } from '@enishi/questionnaire';
import { Dice, randomAnswer, randomQuestionnaire, seeded } from './generate.js';
import { surveyJsModel, surveyJsVerdict } from './oracle.js';

const rounds = 100;
const answersPerRound = 30;

describe('our verdict and that of SurveyJS', () => {
  it(`agree on ${rounds * answersPerRound} random answer sets to ${rounds} random questionnaires`, () => {
    let shownInAll = 0;
    let wrongInAll = 0;
    for (let seed = 1; seed <= rounds; seed += 1) {
      const dice = new Dice(seeded(seed));
      const definition = randomQuestionnaire(dice);
      expect(checkDefinition(definition), `seed ${seed}`).toEqual([]);
      const survey = surveyJsModel(definition);
      const prepared = questionnaire(definition);
      for (let round = 0; round < answersPerRound; round += 1) {
        const raw: Record<string, AnswerValue> = {};
        for (const question of definition.pages.flatMap((page) => page.elements)) {
          const answer = randomAnswer(dice, question);
          if (answer !== undefined) raw[question.name] = answer;
        }
        const { answers, problems } = readAnswers(prepared, raw);
        expect(problems).toEqual([]);
        const theirs = surveyJsVerdict(survey, definition, answers);
        const route = routeOf(prepared, answers);
        const checked = checkAnswers(prepared, answers);
        const ours = {
          shown: route.pages.flatMap((page) => page.questions.map((question) => question.name)),
          counted: checked.answers,
          wrong: checked.complete ? [] : [...new Set(checked.problems.map((problem) => problem.question))],
        };
        expect(ours, `seed ${seed} round ${round}\n${JSON.stringify({ definition, raw }, null, 1)}`).toEqual(
          theirs,
        );
        shownInAll += ours.shown.length;
        wrongInAll += ours.wrong.length;
      }
    }
    // A comparison of nothing with nothing would agree as well.
    expect(shownInAll).toBeGreaterThan(8_000);
    expect(wrongInAll).toBeGreaterThan(1_500);
  }, 120_000);
});
