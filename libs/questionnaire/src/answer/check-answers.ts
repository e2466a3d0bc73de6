import type { Question, Questionnaire } from '../definition/questionnaire.js';
import { isRequired, routeOf } from '../route/route.js';
import type { AnswerProblem, Answers } from './answer.js';

/** Problems of some questions, given the answers that count. */
export function problemsOf(questions: readonly Question[], counted: Answers): AnswerProblem[] {
  return questions.flatMap((question) => {
    const { name, kind, definition } = question;
    const answer = Object.hasOwn(counted, name) ? counted[name] : undefined;
    if (answer === undefined) return isRequired(question, counted) ? missing(question) : [];
    return kind.check(definition, answer).map((problem) => ({ question: name, ...problem }));
  });
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
export function checkAnswers(questionnaire: Questionnaire, answers: Answers): CheckedAnswers {
  const route = routeOf(questionnaire, answers);
  const problems = route.pages.flatMap((page) => problemsOf(page.questions, route.answers));
  return problems.length === 0
    ? { complete: true, answers: route.answers }
    : { complete: false, answers: route.answers, problems };
}
