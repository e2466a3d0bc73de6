import type { AnswerProblem, AnswerValue } from '../answer/answer.js';
import type { Questionnaire } from '../definition/questionnaire.js';
import { notReadable } from '../kind/kind.js';
import { readLines } from '../roster/read-lines.js';
import { type DraftChanges, lineKey } from './changes.js';

export interface ReadChanges {
  changes: DraftChanges;
  /** What was left out: values that are not of their kind, keys that mean nothing. */
  problems: AnswerProblem[];
}

/** Reads untrusted changes of a draft. Keys are looked up; what cannot be read is left out. */
export function readChanges({ byName }: Questionnaire, raw: unknown): ReadChanges {
  const changes: Record<string, AnswerValue | null> = {};
  const problems: AnswerProblem[] = [];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { changes, problems: [{ code: 'NOT_READABLE', question: '' }] };
  for (const [key, value] of Object.entries(raw as Record<string, unknown>)) {
    const at = lineKey(key);
    const question = byName.get(at?.roster ?? key);
    const items = question?.items;
    const item = at?.field === undefined ? undefined : items?.find(({ name }) => name === at.field);
    const report = (problem: Omit<AnswerProblem, 'question'>) =>
      problems.push({ ...problem, question: at?.roster ?? key.slice(0, 100) });
    if (!question || (at && !items) || (at?.field !== undefined && at.field !== 'verdict' && !item))
      report({ code: 'UNKNOWN_ITEM' });
    else if (value === null || value === '') changes[key] = null;
    else if (at && !item) {
      const isFine =
        at.field === 'verdict' ? typeof value === 'string' : value === 'NEW' || value === 'KNOWN';
      if (isFine) changes[key] = (value as string).slice(0, 100);
      else report({ code: 'NOT_READABLE', line: at.line });
    } else if (items && !item) {
      const lines = readLines(question, value, report);
      changes[key] = lines ?? null;
    } else {
      const asked = item ?? question;
      const read = asked.kind.read(asked.definition, value);
      if (read === notReadable)
        report({ code: 'NOT_READABLE', ...(at && item ? { line: at.line, item: item.name } : {}) });
      else changes[key] = read ?? null;
    }
  }
  return { changes, problems };
}
