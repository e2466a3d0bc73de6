import type {
  AnswerProblem,
  AnswerValue,
  Given,
  Question,
  QuestionnaireTexts,
  RouteLine,
} from '@enishi/questionnaire';
import type { PageLocale } from '../pages/page-locale.js';

export interface Option {
  id: string;
  value: string;
  label: string;
  checked: boolean;
}

export interface Row {
  id: string;
  name: string;
  title: string;
  options: Option[];
  error: string | undefined;
}

/** A question as the template prints it: everything decided, nothing computed there. */
export interface QuestionView {
  /** Name of its field: the code, in a roster behind `<roster>#<line>.`. */
  name: string;
  code: string;
  id: string;
  widget:
    | 'choice'
    | 'many'
    | 'scale'
    | 'matrix'
    | 'select'
    | 'line'
    | 'lines'
    | 'check'
    | 'partialDate'
    | 'institution'
    | 'roster';
  title: string;
  /** The title with the names of earlier answers in it, for the script to fill in. */
  pipe: string | undefined;
  hint: string | undefined;
  /** Must be answered; conditional duties are said by the error. */
  required: boolean;
  error: string | undefined;
  /** Ids of hint and error, for `aria-describedby`. */
  describedBy: string;
  hidden: boolean;
  value: string;
  options: Option[];
  rows: Row[];
  inputType: string;
  inputMode: string | undefined;
  autocomplete: string | undefined;
  /** Longest text in UTF-16 units, as browsers count; the server counts characters. */
  maxLength: number | undefined;
  /** Year, month and day in the order of the language, and the date in words. */
  parts: { words: string; fields: DatePart[] } | undefined;
  institution: { id: string; name: string } | undefined;
  /** Lines of a roster. */
  lines: LineView[];
  /** One empty line for the script to copy; undefined on plain pages. */
  blank: LineView[] | undefined;
  canAdd: boolean;
  /** Id that the next line gets, so that pressing twice adds once. */
  addId: string;
  addWord: string;
  /** Where the roster can be filled in as a spreadsheet. */
  fileHref: string | undefined;
  /** The script puts the people of the plan into this picker. */
  hasPeople: boolean;
}

/** One line of a roster, with a heading that says which one. */
export interface LineView {
  id: string;
  /** Id of the element. */
  fieldId: string;
  /** `<roster>#<line>`: what its fields begin with. */
  key: string;
  /** Name of the roster. */
  roster: string;
  /** Codes of the questions that are asked, as the form sends them along. */
  asked: string;
  heading: string;
  /** Where a line that was known comes from. */
  source: string | undefined;
  error: string | undefined;
  verdicts: QuestionView | undefined;
  /** The details are asked. */
  isOpen: boolean;
  questions: QuestionView[];
  removeLabel: string | undefined;
}

export interface DatePart {
  id: string;
  name: string;
  label: string;
  value: string;
  /** Months and days are chosen, years are typed. */
  options: Option[] | undefined;
}

/** Id of a question's field: codes have dots, which style sheets and fragments dislike. */
export const fieldId = (name: string): string => `q-${name.replaceAll(/[.#]/g, '-')}`;

/** What a question is shown with. */
export interface ViewInput {
  question: Question;
  texts: QuestionnaireTexts;
  answer: AnswerValue | undefined;
  problems: readonly AnswerProblem[];
  locale: PageLocale;
  given?: Given | undefined;
  /** Lines of each roster on this person's way. */
  lines?: Readonly<Record<string, readonly RouteLine[]>> | undefined;
  /** Puts earlier answers into a title. */
  piped?: ((text: string) => string) | undefined;
  hidden?: boolean;
  /** The empty form for the script: names are kept to be piped later, rosters carry a line to copy. */
  isEmpty?: boolean;
  /** In a roster: `<roster>#<line>.`, which its fields begin with. */
  prefix?: string;
}
