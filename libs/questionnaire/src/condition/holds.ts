import type { Answers, AnswerValue } from '../answer/answer.js';
import type { Comparison, Condition, Literal, Membership } from './condition.js';

function compare(answer: AnswerValue | undefined, how: Comparison, literal: Literal): boolean {
  // As in SurveyJS: without an answer only "is not" holds.
  if (answer === undefined) return how === '!=';
  switch (how) {
    case '=':
      return answer === literal;
    case '!=':
      return answer !== literal;
    case '>':
      return answer > literal;
    case '<':
      return answer < literal;
    case '>=':
      return answer >= literal;
    case '<=':
      return answer <= literal;
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

/** Does the condition hold for these answers? A question without an answer is empty. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.is) {
    case 'and':
      return condition.parts.every((part) => holds(part, answers));
    case 'or':
      return condition.parts.some((part) => holds(part, answers));
    case 'not':
      return !holds(condition.part, answers);
    case 'empty':
    case 'notempty':
      return Object.hasOwn(answers, condition.question) === (condition.is === 'notempty');
    case 'compare':
      return compare(own(answers, condition.question), condition.how, condition.with);
    case 'member':
      return member(own(answers, condition.question), condition.how, condition.of);
  }
}

/** The answer itself, never something that every object inherits (`constructor`, `__proto__`). */
function own(answers: Answers, question: string): AnswerValue | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}
