import type { Answers, AnswerValue } from './answer.js';

/** What is known before the form is opened. Frozen with the form, so that it explains what was asked. */
export interface Given {
  /** Names like `module` or `last.A.NOW.country`, for conditions and titles. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** Known lines by the name of their roster. */
  readonly lines: Readonly<Record<string, readonly GivenLine[]>>;
  /** Whom a person picker offers. */
  readonly persons: readonly GivenPerson[];
  /** Last year's answers; `last.<item>` reads them where `values` does not name it. */
  readonly last?: Answers;
  /** Answers that hold without being asked for: what was told or confirmed elsewhere a short while ago. */
  readonly settled?: Answers;
}

export interface GivenLine {
  readonly id: string;
  readonly answers: Answers;
  /** Who knew it, e.g. `LAST_YEAR`, `ALUMNUS`, `OUTCOME`. */
  readonly source: string;
  /** How the line is named to the person. */
  readonly label: string;
}

export interface GivenPerson {
  readonly id: string;
  readonly name: string;
}

export const noGiven: Given = { values: {}, lines: {}, persons: [] };

/** Instead of a person of the list. */
export const UNNAMED = 'UNNAMED';

/** What an object holds itself, never something that every object inherits (`constructor`). */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** A given value by its name. */
export function givenValue(given: Given, name: string): AnswerValue | undefined {
  return (
    own<AnswerValue>(given.values, name) ??
    (given.last && name.startsWith('last.') ? own(given.last, name.slice(5)) : undefined)
  );
}
