import type { Question, Questionnaire } from '../definition/questionnaire.js';
import { type FormFields, notReadable } from '../kind/kind.js';
import { readFormLines, readLines } from '../roster/read-lines.js';
import type { AnswerProblem, Answers, AnswerValue } from './answer.js';
import { type Given, noGiven, own } from './given.js';

export interface ReadAnswers {
  answers: Answers;
  /** Values that are not of the question's kind, and names that are no questions. */
  problems: AnswerProblem[];
}

/** Reads untrusted values (a JSON body, a stored draft) into answers. Keys are looked up, never copied. */
export function readAnswers({ byName }: Questionnaire, raw: unknown): ReadAnswers {
  const answers: Record<string, AnswerValue> = {};
  const problems: AnswerProblem[] = [];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { answers, problems: [{ code: 'NOT_READABLE', question: '' }] };
  for (const [name, value] of Object.entries(raw)) {
    const question = byName.get(name);
    if (!question) {
      problems.push({ code: 'UNKNOWN_ITEM', question: name.slice(0, 100) });
      continue;
    }
    if (question.items) {
      const lines = readLines(question, value, (problem) => problems.push({ ...problem, question: name }));
      if (lines) answers[name] = lines;
      continue;
    }
    const read = question.kind.read(question.definition, value);
    if (read === notReadable) problems.push({ code: 'NOT_READABLE', question: name });
    else if (read !== undefined) answers[name] = read;
  }
  return { answers, problems };
}

/** Reads the questions of one page out of a posted HTML form. What the page did not ask stays as it was. */
export function readForm(
  questions: readonly Question[],
  fields: FormFields,
  before: Answers,
  given: Given = noGiven,
): Answers {
  const after: Record<string, AnswerValue> = { ...before };
  for (const question of questions) {
    const { name, kind, definition } = question;
    const read = question.items
      ? readFormLines(question, fields, own(before, name), given)
      : kind.read(definition, kind.readForm(definition, fields));
    if (read === undefined || read === notReadable) delete after[name];
    else after[name] = read;
  }
  return after;
}
