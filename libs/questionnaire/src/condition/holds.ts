import type { Answers, AnswerValue, RosterLine } from '../answer/answer.js';
import { type Given, givenValue, noGiven, own } from '../answer/given.js';
import type { Comparison, Condition, Literal, Membership } from './condition.js';

function compare(answer: AnswerValue | undefined, how: Comparison, other: AnswerValue | undefined): boolean {
  // As in SurveyJS: without an answer only "is not" holds, and what is missing on both sides is equal.
  if (answer === undefined && other === undefined) return how === '=' || how === '>=' || how === '<=';
  if (answer === undefined || other === undefined) return how === '!=';
  switch (how) {
    case '=':
      return answer === other;
    case '!=':
      return answer !== other;
    case '>':
      return answer > other;
    case '<':
      return answer < other;
    case '>=':
      return answer >= other;
    case '<=':
      return answer <= other;
  }
}

function member(answer: AnswerValue | undefined, how: Membership, of: readonly Literal[]): boolean {
  const given: readonly unknown[] = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer];
  switch (how) {
    case 'contains':
    case 'allof':
      return of.every((literal) => given.includes(literal));
    case 'anyof':
      return of.some((literal) => given.includes(literal));
    case 'notcontains':
    case 'noneof':
      return !of.some((literal) => given.includes(literal));
  }
}

/**
 * A value by its name in a condition or title: `panel.<item>` is of the same roster line, then come the
 * answers, then what is given. Names are looked up, never taken from what objects inherit.
 */
export function valueOf(
  name: string,
  answers: Answers,
  given: Given,
  panel?: Answers,
): AnswerValue | undefined {
  if (panel && name.startsWith('panel.')) return own(panel, name.slice(6));
  return own(answers, name) ?? givenValue(given, name);
}

/** No answer; a roster too in whose lines nothing is said. */
export const isEmpty = (value: AnswerValue | undefined): boolean =>
  value === undefined ||
  (Array.isArray(value) &&
    (value as readonly (string | RosterLine)[]).every(
      (line) =>
        typeof line === 'object' && line.verdict === undefined && Object.keys(line.answers).length === 0,
    ));

/** Does the condition hold for these answers? A question without an answer is empty. */
export function holds(
  condition: Condition,
  answers: Answers,
  given: Given = noGiven,
  panel?: Answers,
): boolean {
  const value = (name: string) => valueOf(name, answers, given, panel);
  switch (condition.is) {
    case 'and':
      return condition.parts.every((part) => holds(part, answers, given, panel));
    case 'or':
      return condition.parts.some((part) => holds(part, answers, given, panel));
    case 'not':
      return !holds(condition.part, answers, given, panel);
    case 'empty':
    case 'notempty':
      return isEmpty(value(condition.question)) === (condition.is === 'empty');
    case 'compare': {
      const other = condition.with;
      return compare(
        value(condition.question),
        condition.how,
        typeof other === 'object' ? value(other.name) : other,
      );
    }
    case 'member':
      return member(value(condition.question), condition.how, condition.of);
  }
}
