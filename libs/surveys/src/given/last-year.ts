import { isUuid } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import type { Given } from './given.js';

type GivenLine = Given['lines'][string][number];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Last year's single answers as `last.<item>`, for conditions and for piping into questions. An institution
 * comes back by its name. Lists of choices, matrices and rosters are no single values.
 */
export function lastValues(
  answers: Readonly<Record<string, unknown>>,
): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {};
  for (const [item, answer] of Object.entries(answers)) {
    if (typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean')
      values[`last.${item}`] = answer;
    else if (isRecord(answer) && typeof answer['name'] === 'string') values[`last.${item}`] = answer['name'];
  }
  return values;
}

/** Verdicts after which a line does not come back: it never was, or it has ended. */
const GONE: ReadonlySet<string> = new Set(['DENY', 'DENIED', 'WRONG', 'NO', 'ENDED', 'NEVER']);

/** Lines of last year's rosters as known lines: "last year you told us about … — is it still going on?" */
export function lastLines(answers: Readonly<Record<string, unknown>>): Record<string, GivenLine[]> {
  const lines: Record<string, GivenLine[]> = {};
  for (const [roster, answer] of Object.entries(answers)) {
    if (!Array.isArray(answer)) continue;
    const told = answer.filter(
      (line): line is { id: string; answers: Answers; verdict?: string } =>
        isRecord(line) && typeof line['id'] === 'string' && isRecord(line['answers']),
    );
    const live = told.filter(({ verdict }) => verdict === undefined || !GONE.has(verdict));
    if (live.length > 0)
      lines[roster] = live.map(({ id, answers: own }) => ({
        id,
        answers: own,
        source: 'LAST_YEAR',
        label: labelOf(own),
      }));
  }
  return lines;
}

/** A name for a line in nobody's language: the institution, what was written, and the days. */
function labelOf(answers: Answers): string {
  const words = Object.values(answers).flatMap((answer) => {
    if (isRecord(answer) && typeof answer['name'] === 'string') return [answer['name']];
    // a choice is a code and says nothing to a reader; days and written words do
    const isWritten = typeof answer === 'string' && !/^[A-Z][A-Z0-9_]*$/.test(answer) && !isUuid(answer);
    return isWritten ? [answer] : [];
  });
  return words.slice(0, 3).join(' · ').slice(0, 200);
}
