import type { Answers, AnswerValue } from '../answer/answer.js';
import { type Given, givenValue } from '../answer/given.js';
import { valueOf } from '../condition/holds.js';
import { everyQuestion, type Question, type Questionnaire } from '../definition/questionnaire.js';
import { pipedName } from './piped-names.js';
import type { QuestionnaireTexts } from './texts.js';

/**
 * The words for the value of a name in a title, or for having none. `undefined` when the name means
 * nothing, so that a mistake stays visible.
 */
export type DisplayOf = (name: string, value: AnswerValue | undefined) => string | undefined;

/** A title with earlier answers and given values in the place of their names: `{A.NOW.country}`. */
export function pipe(
  text: string,
  answers: Answers,
  given: Given,
  displayOf: DisplayOf,
  panel?: Answers,
): string {
  return text.replace(
    pipedName,
    (whole, name: string) => displayOf(name, valueOf(name, answers, given, panel)) ?? whole,
  );
}

/** What only the page knows: names of countries; names of people are in `given`. */
export type OtherDisplay = (question: Question, value: string) => string | undefined;

/** Shows answers by their labels in one language. What has no answer gets the text `nothing`. */
export function displayFor(
  questionnaire: Questionnaire,
  texts: QuestionnaireTexts,
  given: Given,
  other: OtherDisplay = () => undefined,
): DisplayOf {
  const questions = new Map(everyQuestion(questionnaire).map((question) => [question.name, question]));
  return (name, value) => {
    const bare = name.replace(/^(?:panel|last)\./, '');
    const question = questions.get(bare);
    if (!question && !Object.hasOwn(questionnaire.given, name) && givenValue(given, name) === undefined)
      return undefined;
    if (value === undefined) return texts.nothing ?? '';
    return wordsOf(value, question, texts, given, other);
  };
}

function wordsOf(
  value: AnswerValue,
  question: Question | undefined,
  texts: QuestionnaireTexts,
  given: Given,
  other: OtherDisplay,
): string {
  const own = question && texts.questions[question.name];
  const labels = question?.kind.needs(question.definition).labels;
  const one = (part: string | number | boolean): string =>
    (labels && texts.scales[labels.name]?.[String(part)]) ??
    own?.choices?.[String(part)] ??
    (question && typeof part === 'string' ? other(question, part) : undefined) ??
    given.persons.find(({ id }) => id === part)?.name ??
    String(part);
  if (typeof value !== 'object') return one(value);
  if (Array.isArray(value))
    return (value as readonly unknown[])
      .filter((part): part is string => typeof part === 'string')
      .map(one)
      .join(texts.separator ?? ', ');
  const name = (value as Readonly<Record<string, unknown>>)['name'];
  return typeof name === 'string' ? name : (texts.nothing ?? '');
}
