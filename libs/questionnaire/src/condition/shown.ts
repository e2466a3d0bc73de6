import type { Answers, AnswerValue } from '../answer/answer.js';
import { type Given, givenValue, own } from '../answer/given.js';
import type { Question } from '../definition/questionnaire.js';
import { notReadable } from '../kind/kind.js';
import { holds } from './holds.js';

/** The given value that counts as the answer because it is still so; undefined when the question is asked. */
export function givenAnswer(
  { definition, kind, carriesIf }: Question,
  answers: Answers,
  given: Given,
  panel?: Answers,
): AnswerValue | undefined {
  const value =
    (given.settled && !panel ? own(given.settled, definition.name) : undefined) ??
    carriedValue({ definition, carriesIf }, answers, given, panel);
  if (value === undefined) return undefined;
  const read = kind.read(definition, value);
  return read === notReadable ? undefined : read;
}

function carriedValue(
  { definition, carriesIf }: Pick<Question, 'definition' | 'carriesIf'>,
  answers: Answers,
  given: Given,
  panel?: Answers,
): AnswerValue | undefined {
  if (!carriesIf || definition.carries === undefined) return undefined;
  const value = givenValue(given, definition.carries);
  return value !== undefined && holds(carriesIf, answers, given, panel) ? value : undefined;
}

export const isShown = ({ visibleIf }: Question, answers: Answers, given: Given, panel?: Answers): boolean =>
  !visibleIf || holds(visibleIf, answers, given, panel);

/** Must this question be answered, given the answers that count? */
export function isRequired(question: Question, counted: Answers, given?: Given, panel?: Answers): boolean {
  return (
    question.definition.isRequired === true ||
    (question.requiredIf ? holds(question.requiredIf, counted, given, panel) : false)
  );
}
