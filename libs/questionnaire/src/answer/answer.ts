/** What a person answered to one question. A question without an answer is absent, never null or ''. */
export type AnswerValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, number>>
  | InstitutionAnswer
  | readonly RosterLine[];

export type Answers = Readonly<Record<string, AnswerValue>>;

/** An institution of our own list (`id`), or what somebody typed and why it is not one of the list. */
export interface InstitutionAnswer {
  readonly id?: string;
  readonly name: string;
  /** One of the question's `reasons`; only without `id`. */
  readonly reason?: string;
}

/** One entry of a roster: a return visit, an agreement. */
export interface RosterLine {
  readonly id: string;
  /** This line was there before the form was opened. */
  readonly known?: true;
  /** What the person said about a known line. */
  readonly verdict?: string;
  readonly answers: Answers;
  /** Given answers of a known line that the person emptied; they do not come back by themselves. */
  readonly cleared?: readonly string[];
}

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
  | 'UNKNOWN_ITEM'
  | 'VERDICT_REQUIRED'
  | 'TOO_FEW_LINES'
  | 'TOO_MANY_LINES'
  | 'NOT_A_PARTIAL_DATE'
  | 'NOT_A_DOI'
  | 'NOT_AN_ORCID'
  | 'REASON_REQUIRED'
  | 'NOT_A_PERSON';

/** One thing to correct, at one place. `limit` is the number or day of the rule that was not kept. */
export interface AnswerProblem {
  code: AnswerProblemCode;
  question: string;
  row?: string;
  /** Inside a roster (`question` is its name): the line, and its item; the verdict when there is no item. */
  line?: string;
  item?: string;
  limit?: number | string;
}

/** A code point of a person: letters beyond the basic plane count as one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
