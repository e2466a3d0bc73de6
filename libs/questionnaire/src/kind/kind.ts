import type { AnswerProblem, AnswerValue } from '../answer/answer.js';
import type { Given } from '../answer/given.js';
import type { ItemDefinition, QuestionDefinition } from '../definition/definition.js';

/** A value that is not of the question's kind at all (a list where a number was due). */
export const notReadable = Symbol('not readable');

/** Values of one field of an HTML form, in order; empty when the field was not sent. */
export type FormFields = (name: string) => readonly string[];

/** Words that a question needs from a language. */
export interface NeededTexts {
  choices?: readonly string[];
  rows?: readonly string[];
  verdicts?: readonly string[];
  /** A label set and the points that it must name. */
  labels?: { name: string; points: readonly number[] };
}

/**
 * How an answer is kept in narrow rows: a code, several codes, a number (`point`: of a labelled scale, one or
 * a row each), 1 or 0, text, a date with the days it spans, an institution, lines with items of their own.
 */
export type Storage =
  'code' | 'codes' | 'number' | 'point' | 'points' | 'flag' | 'text' | 'date' | 'institution' | 'lines';

/**
 * Everything that distinguishes one kind of question. A new kind is a new file in this
 * folder and one line in `kinds.ts`; nothing else branches on `type`.
 */
export interface Kind<Q extends QuestionDefinition = QuestionDefinition> {
  /** Reasons why the definition of this question is wrong, in English, for its author. */
  faults(question: Q): string[];
  /** Turns an untrusted value into an answer, `undefined` when nothing was answered. */
  read(question: Q, raw: unknown): AnswerValue | undefined | typeof notReadable;
  /** The raw value that a posted HTML form holds for this question. */
  readForm(question: Q, fields: FormFields): unknown;
  /** Rules of the question that a readable answer does not keep. Presence is checked elsewhere. */
  check(question: Q, answer: AnswerValue, given: Given): Omit<AnswerProblem, 'question'>[];
  /** What to point at when a required answer is missing altogether; one `REQUIRED` unless said. */
  whenMissing?(question: Q): Omit<AnswerProblem, 'question'>[];
  /** Item codes under which the answer is stored and exported. */
  itemCodes(question: Q): string[];
  needs(question: Q): NeededTexts;
  storage(question: Q): Storage;
  /** Questions asked once per line of the answer; the engine walks them. Only rosters have some. */
  itemsOf?(question: Q): readonly ItemDefinition[];
  /** What a condition may compare the answer with; undefined when it may only ask whether it is empty. */
  comparable(question: Q): Comparable | undefined;
}

export interface Comparable {
  type: 'string' | 'number' | 'boolean' | 'date';
  /** `many`: the answer is a list (`contains`, `anyof`, `allof`); `one`: a single value. */
  arity: 'one' | 'many';
  /** Less and greater make sense. */
  ordered: boolean;
  allows(literal: string | number | boolean): boolean;
}
