/**
 * A questionnaire as data: a documented subset of the SurveyJS JSON schema (README of this lib), with
 * three differences. Texts live apart (a language is a file), `country` is a type of its own, and a scale
 * names its labels (`labels: 'SATISFACTION'`) so that one set of words serves many questions.
 */
export interface QuestionnaireDefinition {
  /** Fixed for ever, e.g. `CR`. */
  code: string;
  /** Counted up with every change of an item, a choice or a rule; never with a change of words alone. */
  version: number;
  pages: readonly PageDefinition[];
}

/** One question group, shown as one page. */
export interface PageDefinition {
  name: string;
  visibleIf?: string;
  elements: readonly QuestionDefinition[];
}

interface QuestionBase {
  /** The item code, fixed for ever, e.g. `CR.SAT.overall`. */
  name: string;
  /** Shown only when this condition holds; grammar in `condition/parse-condition.ts`. */
  visibleIf?: string;
  isRequired?: boolean;
  requiredIf?: string;
}

/** One of several. */
export interface SingleQuestion extends QuestionBase {
  type: 'radiogroup' | 'dropdown';
  choices: readonly string[];
}

/** Any of several. */
export interface MultipleQuestion extends QuestionBase {
  type: 'checkbox';
  choices: readonly string[];
  maxSelectedChoices?: number;
}

/** A point of a labelled scale, whole numbers from `rateMin` to `rateMax`. */
export interface ScaleQuestion extends QuestionBase {
  type: 'rating';
  rateMin: number;
  rateMax: number;
  /** Name of the label set in the texts. */
  labels: string;
}

/** Several rows answered on the same scale. The answer of a row has the code `<name>.<row>`. */
export interface MatrixQuestion extends QuestionBase {
  type: 'matrix';
  rows: readonly string[];
  columns: readonly number[];
  labels: string;
  /** Every row must be answered; otherwise rows may be left open. */
  eachRowRequired?: boolean;
}

export interface TextQuestion extends QuestionBase {
  type: 'text';
  inputType?: 'text' | 'email';
  /** In characters as people count them (code points). */
  maxLength: number;
  /** What browsers may fill in (HTML `autocomplete`). */
  autocomplete?: string;
}

export interface NumberQuestion extends QuestionBase {
  type: 'text';
  inputType: 'number';
  min?: number;
  max?: number;
}

/** A calendar day, `YYYY-MM-DD`. */
export interface DateQuestion extends QuestionBase {
  type: 'text';
  inputType: 'date';
  min?: string;
  max?: string;
}

/** Free text of several lines. */
export interface CommentQuestion extends QuestionBase {
  type: 'comment';
  maxLength: number;
}

export interface BooleanQuestion extends QuestionBase {
  type: 'boolean';
}

/** ISO 3166-1 alpha-2; the names come from the texts of the page, not from the questionnaire. */
export interface CountryQuestion extends QuestionBase {
  type: 'country';
}

export type QuestionDefinition =
  | SingleQuestion
  | MultipleQuestion
  | ScaleQuestion
  | MatrixQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | CommentQuestion
  | BooleanQuestion
  | CountryQuestion;

export type QuestionType = QuestionDefinition['type'];
