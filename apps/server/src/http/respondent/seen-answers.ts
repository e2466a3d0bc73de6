import { createHash } from 'node:crypto';
import { applyChanges, changesBetween } from '@enishi/questionnaire';
import type { Answers, DraftChanges, Question } from '@enishi/questionnaire';

/*
 * A page without a script posts every field that stands on it, also those that nobody touched. With two browsers at
 * one form, an old page would put back what it showed over what a colleague wrote meanwhile. So a page carries a mark
 * of every answer that it showed: what comes back as it was shown is not an answer of this browser.
 */

const MARK = 8;
const mark = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, MARK);

/** Marks of the shown answers, for a hidden field: `<key>:<mark>`, separated by spaces. */
export function seenAnswers(questions: readonly Question[], answers: Answers): string {
  const shown = Object.fromEntries(
    questions.flatMap(({ name }) => (answers[name] === undefined ? [] : [[name, answers[name]]])),
  ) as Answers;
  return Object.entries(changesBetween({}, shown))
    .map(([key, value]) => `${key}:${mark(value)}`)
    .join(' ');
}

/** The posted answers without what the page only showed. `seen` is undefined for a page that carries no marks. */
export function withoutUntouched(before: Answers, posted: Answers, seen: string | undefined): Answers {
  if (seen === undefined) return posted;
  const marks = new Map(seen.split(' ').map((one) => [one.slice(0, -MARK - 1), one.slice(-MARK)] as const));
  const stored = changesBetween({}, before);
  const isOwn = ([key, value]: [string, DraftChanges[string]]) => {
    const shown = marks.get(key);
    if (value !== null || shown !== undefined) return shown !== mark(value);
    // empty on the page and empty now: nothing was said, unless somebody emptied what is known
    return !Object.hasOwn(stored, key);
  };
  const changes = Object.entries(changesBetween(before, posted));
  const own = changes.filter(isOwn);
  if (own.length === changes.length) return posted;
  return applyChanges(before, Object.fromEntries(own));
}
