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
  /**
   * Names of given values that conditions and titles may read: their type, or the codes they can be.
   * `last.<item code>` (last year's answer to an item of this definition) need not be named.
   */
  given?: Readonly<Record<string, GivenType>>;
  pages: readonly PageDefinition[];
}

export type GivenType = 'string' | 'number' | 'boolean' | readonly string[];

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
  /**
   * How last year's answer is used: said in the question (PROACTIVE), compared after it (CHECK), not at
   * all (INDEPENDENT). Only described here, for the codebook; titles, `carries` and conditions do it.
   */
  dependent?: DependentMode;
  /**
   * Name of a given value that counts as the answer, without asking, when `carriesIf` holds ("it is still
   * so") and the value exists.
   */
  carries?: string;
  carriesIf?: string;
}

export type DependentMode = 'PROACTIVE' | 'CHECK' | 'INDEPENDENT';

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

/** A date as exactly as the person knows it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; limits likewise. */
export interface PartialDateQuestion extends QuestionBase {
  type: 'partialdate';
  min?: string;
  max?: string;
}

/** An identifier that others gave: a DOI of a work, an ORCID iD of a person. Kept without its address. */
export interface IdentifierQuestion extends QuestionBase {
  type: 'text';
  inputType: 'doi' | 'orcid';
}

/** One of our own list of institutions, or free text with a reason. */
export interface InstitutionQuestion extends QuestionBase {
  type: 'institution';
  /** Codes of reasons why it is not one of the list; their words are the question's `choices`. */
  reasons?: readonly string[];
}

/** One of `given.persons`, or `UNNAMED`; with `several` a list of them. */
export interface PersonQuestion extends QuestionBase {
  type: 'person';
  several?: boolean;
}

/** A group of questions asked once per line. Conditions inside read the same line as `{panel.<item>}`. */
export interface RosterQuestion extends QuestionBase {
  type: 'paneldynamic';
  templateElements: readonly ItemDefinition[];
  minPanelCount?: number;
  maxPanelCount?: number;
  /** What can be said about a line that is known already; stored as `<name>.verdict`. */
  verdicts?: readonly string[];
  /** Verdicts after which the questions of a known line are asked. */
  openOn?: readonly string[];
  /** Every known line needs a verdict. */
  eachVerdictRequired?: boolean;
}

/** A question that may stand in a roster. */
export type ItemDefinition =
  | SingleQuestion
  | MultipleQuestion
  | ScaleQuestion
  | MatrixQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | CommentQuestion
  | BooleanQuestion
  | CountryQuestion
  | PartialDateQuestion
  | IdentifierQuestion
  | InstitutionQuestion
  | PersonQuestion;

export type QuestionDefinition = ItemDefinition | RosterQuestion;

export type QuestionType = QuestionDefinition['type'];
