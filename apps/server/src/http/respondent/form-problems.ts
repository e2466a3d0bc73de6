import { checkAnswers } from '@enishi/questionnaire';
import type { AnswerProblem } from '@enishi/questionnaire';
import type { OpenForm } from './form-kind.js';

/** What is missing or wrong in a whole form, but for what was answered in another browser. */
export function openProblems({
  questionnaire,
  answers,
  given,
  answeredElsewhere = [],
}: OpenForm): readonly AnswerProblem[] {
  const checked = checkAnswers(questionnaire, answers, given);
  return checked.complete
    ? []
    : checked.problems.filter(({ question }) => !answeredElsewhere.includes(question));
}
