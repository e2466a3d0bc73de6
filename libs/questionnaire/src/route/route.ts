import type { Answers, AnswerValue } from '../answer/answer.js';
import { type Given, noGiven, own } from '../answer/given.js';
import { holds } from '../condition/holds.js';
import { givenAnswer, isShown } from '../condition/shown.js';
import type { Question, Questionnaire, QuestionnairePage } from '../definition/questionnaire.js';
import { countedLines, linesOf, type RouteLine } from '../roster/lines.js';

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
  /** Lines of each roster on this way, by its name; known ones without a verdict too. */
  lines: Readonly<Record<string, readonly RouteLine[]>>;
}

/**
 * The way of one person. One pass from the first question to the last: a condition sees only answers to
 * questions that are themselves on the way, so what is stored always explains what was shown.
 */
export function routeOf({ pages }: Questionnaire, answers: Answers, given: Given = noGiven): Route {
  const counted: Record<string, AnswerValue> = {};
  const lines: Record<string, readonly RouteLine[]> = {};
  const shown: RoutePage[] = [];
  for (const page of pages) {
    if (page.visibleIf && !holds(page.visibleIf, counted, given)) continue;
    const questions: Question[] = [];
    for (const question of page.questions) {
      const { name } = question;
      const carried = givenAnswer(question, counted, given);
      if (carried !== undefined) counted[name] = carried;
      if (carried !== undefined || !isShown(question, counted, given)) continue;
      questions.push(question);
      const answer = own(answers, name);
      if (question.items) {
        lines[name] = linesOf(question, answer, counted, given);
        const entries = countedLines(question, lines[name]);
        if (entries.length > 0) counted[name] = entries;
      } else if (answer !== undefined) counted[name] = answer;
    }
    if (questions.length > 0) shown.push({ name: page.name, page, questions });
  }
  return { pages: shown, answers: counted, lines };
}
