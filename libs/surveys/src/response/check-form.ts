import { checkAnswers, readAnswers } from '@enishi/questionnaire';
import type { AnswerProblem, Answers, Questionnaire } from '@enishi/questionnaire';
import type { Given } from '@enishi/questionnaire';

/** The verdict on untrusted answers: those that count, or what is missing or wrong. */
export function checkForm(
  questionnaire: Questionnaire,
  raw: unknown,
  given: Given,
): { complete: true; answers: Answers } | { complete: false; problems: readonly AnswerProblem[] } {
  const read = readAnswers(questionnaire, raw);
  const checked = checkAnswers(questionnaire, read.answers, given);
  const unreadable = read.problems.filter(({ code }) => code !== 'UNKNOWN_ITEM');
  if (checked.complete && unreadable.length === 0) return { complete: true, answers: checked.answers };
  return { complete: false, problems: [...unreadable, ...(checked.complete ? [] : checked.problems)] };
}
