import type { Answers, AnswerValue, Given, Questionnaire, RosterLine } from '@enishi/questionnaire';
import { isPersonalQuestion } from '../given/personal-items.js';
import { visibleGiven } from '../given/visible-given.js';
import { withLines } from '../given/with-lines.js';
import type { FormRow } from './form.queries.js';

type Eyes = Pick<FormRow, 'isVerified' | 'sessionId' | 'typedIn'>;

/** A key of a draft, or of `typed_in`: an item, or a line of a roster (`<roster>#<line>`). */
const rosterOf = (key: string): string => key.split('#', 1)[0] as string;
const lineOf = (key: string): string => /^[^#]+#[A-Za-z0-9_-]+/.exec(key)?.[0] ?? key;

export const linesIn = (value: AnswerValue | null | undefined): readonly RosterLine[] =>
  Array.isArray(value) && typeof value[0] === 'object' ? (value as readonly RosterLine[]) : [];

/** May this browser see what was answered under a key? Of a roster each line is somebody's. */
export function isVisibleAnswer(questionnaire: Questionnaire, form: Eyes, key: string): boolean {
  if (form.isVerified || form.typedIn[lineOf(key)] === form.sessionId) return true;
  const question = questionnaire.byName.get(rosterOf(key));
  return question !== undefined && !isPersonalQuestion(question);
}

/** The answers that this browser may see, and those that it may see after the code. */
export function visibleDraft(
  questionnaire: Questionnaire,
  form: Eyes,
  answers: Answers,
): { answers: Answers; hidden: Answers } {
  const seen: Record<string, AnswerValue> = {};
  const hidden: Record<string, AnswerValue> = {};
  for (const [item, answer] of Object.entries(answers)) {
    const lines = linesIn(answer);
    if (lines.length === 0) {
      (isVisibleAnswer(questionnaire, form, item) ? seen : hidden)[item] = answer;
      continue;
    }
    const sees = ({ id }: RosterLine) => isVisibleAnswer(questionnaire, form, `${item}#${id}`);
    const [own, others] = [lines.filter(sees), lines.filter((line) => !sees(line))];
    if (own.length > 0) seen[item] = own;
    if (others.length > 0) hidden[item] = others;
  }
  return { answers: seen, hidden };
}

/** Answers of this browser with those that it cannot see: of a roster the lines of both. */
export function withHidden(hidden: Answers, answers: Answers): Answers {
  const all: Record<string, AnswerValue> = { ...hidden, ...answers };
  for (const [item, answer] of Object.entries(hidden)) {
    const [others, sent] = [linesIn(answer), linesIn(answers[item])];
    if (others.length === 0 || sent.length === 0) continue;
    const ids = new Set(sent.map(({ id }) => id));
    all[item] = [...others.filter(({ id }) => !ids.has(id)), ...sent];
  }
  return all;
}

/**
 * What is known for the verdict on a form: what this browser sees, and the known lines about which somebody
 * else said something already.
 */
export function givenFor(form: Eyes & { given: Given }, hidden: Answers): Given {
  const seen = visibleGiven(form.given, form.isVerified);
  if (form.isVerified) return seen;
  const lines = Object.entries(hidden).map(([roster, answer]) => {
    const said = new Set(linesIn(answer).map(({ id }) => id));
    return [roster, (form.given.lines[roster] ?? []).filter(({ id }) => said.has(id))] as const;
  });
  return withLines(seen, Object.fromEntries(lines.filter(([, known]) => known.length > 0)));
}

/**
 * Who typed the personal ones of some changes now. A line of a roster stays with the browser in which it was
 * added, whoever changes a field of it.
 */
export function typedHere(
  questionnaire: Questionnaire,
  form: Eyes,
  keys: readonly string[],
): Record<string, string> {
  const typed: Record<string, string> = { ...form.typedIn };
  for (const key of keys) {
    const question = questionnaire.byName.get(rosterOf(key));
    if (!question || !isPersonalQuestion(question)) continue;
    if (!question.items) typed[key] = form.sessionId;
    else if (key.includes('#')) typed[lineOf(key)] ??= form.sessionId;
  }
  return typed;
}
