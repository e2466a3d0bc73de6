import type { AnswerProblem, Answers } from '../answer/answer.js';
import { type Given, own } from '../answer/given.js';
import { isEmpty } from '../condition/holds.js';
import { isRequired } from '../condition/shown.js';
import type { RosterQuestion } from '../definition/definition.js';
import type { Question } from '../definition/questionnaire.js';
import { mostLines } from '../kind/roster-kind.js';
import { linesOf } from './lines.js';

/** Problems of the lines of a roster. `line` and `item` say where; a verdict is missing where no item is. */
export function lineProblems(
  question: Question,
  counted: Answers,
  given: Given,
  checkOne: (item: Question, answers: Answers, panel: Answers) => AnswerProblem[],
): AnswerProblem[] {
  const { name } = question;
  const {
    verdicts,
    eachVerdictRequired,
    minPanelCount: least = 0,
    maxPanelCount: most = mostLines,
  } = question.definition as RosterQuestion;
  const lines = linesOf(question, own(counted, name), counted, given);
  const problems: AnswerProblem[] = [];
  const isNothing = lines.every(({ known }) => !known) && isEmpty(own(counted, name));
  if (isNothing && isRequired(question, counted, given)) problems.push({ code: 'REQUIRED', question: name });
  else if (lines.length < least) problems.push({ code: 'TOO_FEW_LINES', question: name, limit: least });
  // Known lines are not the person's doing, so only added ones can be too many.
  const added = lines.filter(({ known }) => !known);
  if (added.length > 0 && lines.length > most)
    problems.push({ code: 'TOO_MANY_LINES', question: name, limit: most });
  for (const { id, known, verdict, isOpen, items, answers } of lines) {
    if (known && verdicts && verdict === undefined) {
      if (eachVerdictRequired) problems.push({ code: 'VERDICT_REQUIRED', question: name, line: id });
      continue;
    }
    if (verdict !== undefined && !verdicts?.includes(verdict))
      problems.push({ code: 'NOT_A_CHOICE', question: name, line: id });
    if (!isOpen) continue;
    const panel = verdict === undefined ? answers : { ...answers, [`${name}.verdict`]: verdict };
    for (const item of items)
      for (const problem of checkOne(item, answers, panel))
        problems.push({ ...problem, question: name, line: id, item: item.name });
  }
  return problems;
}
