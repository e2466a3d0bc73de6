import type { Answers, Questionnaire } from '@enishi/questionnaire';
import { isPersonalQuestion } from '../given/personal-items.js';
import type { FormRow } from './form.queries.js';

type Eyes = Pick<FormRow, 'isVerified' | 'sessionId' | 'typedIn'>;

/** May this browser see what was answered to this item? */
export function isVisibleAnswer(questionnaire: Questionnaire, form: Eyes, item: string): boolean {
  if (form.isVerified || form.typedIn[item] === form.sessionId) return true;
  const question = questionnaire.byName.get(item);
  return question !== undefined && !isPersonalQuestion(question);
}

/** The answers that this browser may see, and those that it may see after the code. */
export function visibleDraft(
  questionnaire: Questionnaire,
  form: Eyes,
  answers: Answers,
): { answers: Answers; hidden: Answers } {
  const entries = Object.entries(answers);
  const sees = ([item]: [string, unknown]) => isVisibleAnswer(questionnaire, form, item);
  return {
    answers: Object.fromEntries(entries.filter(sees)),
    hidden: Object.fromEntries(entries.filter((entry) => !sees(entry))),
  };
}

/** Who typed the personal ones of some items now. */
export function typedHere(
  questionnaire: Questionnaire,
  sessionId: string,
  items: readonly string[],
): Record<string, string> {
  const personal = items.filter((item) => {
    const question = questionnaire.byName.get(item);
    return question !== undefined && isPersonalQuestion(question);
  });
  return Object.fromEntries(personal.map((item) => [item, sessionId]));
}
