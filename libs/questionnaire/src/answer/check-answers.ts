import type { Question, Questionnaire } from '../definition/questionnaire.js';
import { isRequired } from '../condition/shown.js';
import { lineProblems } from '../roster/check-lines.js';
import { routeOf } from '../route/route.js';
import type { AnswerProblem, Answers } from './answer.js';
import { type Given, noGiven, own } from './given.js';

/** Problems of some questions, given the answers that count. */
export function problemsOf(
  questions: readonly Question[],
  counted: Answers,
  given: Given = noGiven,
): AnswerProblem[] {
  const checkOne = (question: Question, answers: Answers, panel?: Answers): AnswerProblem[] => {
    const { name, kind, definition } = question;
    const answer = own(answers, name);
    if (answer === undefined) return isRequired(question, counted, given, panel) ? missing(question) : [];
    return kind.check(definition, answer, given).map((problem) => ({ question: name, ...problem }));
  };
  return questions.flatMap((question) =>
    question.items ? lineProblems(question, counted, given, checkOne) : checkOne(question, counted),
  );
}

function missing({ name, kind, definition }: Question): AnswerProblem[] {
  const problems = kind.whenMissing?.(definition) ?? [{ code: 'REQUIRED' as const }];
  return problems.map((problem) => ({ question: name, ...problem }));
}

export type CheckedAnswers =
  { complete: true; answers: Answers } | { complete: false; answers: Answers; problems: AnswerProblem[] };

/**
 * The verdict on a whole questionnaire: the answers that count, and what is missing or wrong. The same
 * function decides in the browser and on the server.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
  given: Given = noGiven,
): CheckedAnswers {
  const route = routeOf(questionnaire, answers, given);
  const problems = route.pages.flatMap((page) => problemsOf(page.questions, route.answers, given));
  return problems.length === 0
    ? { complete: true, answers: route.answers }
    : { complete: false, answers: route.answers, problems };
}
