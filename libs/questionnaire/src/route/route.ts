import type { Answers } from '../answer/answer.js';
import { holds } from '../condition/holds.js';
import type { Question, Questionnaire, QuestionnairePage } from '../definition/questionnaire.js';

/** One page of this person's way through the questionnaire. */
export interface RoutePage {
  name: string;
  page: QuestionnairePage;
  /** The questions to show, in order; never empty. */
  questions: readonly Question[];
}

export interface Route {
  pages: readonly RoutePage[];
  /** The answers that count: those to questions on this way. An answer to a hidden question is no answer. */
  answers: Answers;
}

/**
 * The way of one person. One pass from the first question to the last: a condition sees only answers to
 * questions that are themselves on the way, so what is stored always explains what was shown.
 */
export function routeOf({ pages }: Questionnaire, answers: Answers): Route {
  const counted: Record<string, Answers[string]> = {};
  const shown: RoutePage[] = [];
  for (const page of pages) {
    if (page.visibleIf && !holds(page.visibleIf, counted)) continue;
    const questions: Question[] = [];
    for (const question of page.questions) {
      if (question.visibleIf && !holds(question.visibleIf, counted)) continue;
      questions.push(question);
      const answer = Object.hasOwn(answers, question.name) ? answers[question.name] : undefined;
      if (answer !== undefined) counted[question.name] = answer;
    }
    if (questions.length > 0) shown.push({ name: page.name, page, questions });
  }
  return { pages: shown, answers: counted };
}

/** Must this question be answered, given the answers that count? */
export function isRequired(question: Question, counted: Answers): boolean {
  return (
    question.definition.isRequired === true ||
    (question.requiredIf ? holds(question.requiredIf, counted) : false)
  );
}
