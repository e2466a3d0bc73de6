/** What a person answered to one question. A question without an answer is absent, never null or ''. */
export type AnswerValue = string | number | boolean | readonly string[] | Readonly<Record<string, number>>;

export type Answers = Readonly<Record<string, AnswerValue>>;

export type AnswerProblemCode =
  | 'REQUIRED'
  | 'ROW_REQUIRED'
  | 'NOT_READABLE'
  | 'NOT_A_CHOICE'
  | 'TOO_MANY_CHOICES'
  | 'TOO_LONG'
  | 'NOT_AN_EMAIL'
  | 'NOT_A_NUMBER'
  | 'TOO_SMALL'
  | 'TOO_LARGE'
  | 'NOT_A_DATE'
  | 'TOO_EARLY'
  | 'TOO_LATE'
  | 'UNKNOWN_ITEM';

/** One thing to correct, at one place. `limit` is the number or day of the rule that was not kept. */
export interface AnswerProblem {
  code: AnswerProblemCode;
  question: string;
  row?: string;
  limit?: number | string;
}

/** A code point of a person: letters beyond the basic plane count as one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
