/** What can be counted: one narrow table of facts each, most of them with a rollup beside it. */
export const COUNT_SOURCES = [
  'visit',
  'report',
  'followUp',
  'asked',
  'hostAnswer',
  'return',
  'outcome',
] as const;
export type CountSource = (typeof COUNT_SOURCES)[number];

/** By what counts can be told apart. Not every source knows every one; `COLUMNS` in `count-columns.ts` says which. */
export const COUNT_DIMENSIONS = [
  'FISCAL_YEAR',
  'REGION',
  'COUNTRY',
  'PROGRAMME_TYPE',
  'FIELD',
  'HOST',
  'SENDING_INSTITUTION',
  'ACADEMIC_LEVEL',
  'ROLE',
  'FUNDING',
  'GENDER',
  'PLAN',
  'SURVEY_YEAR',
  'AUDIENCE',
  'MODULE',
  'PURPOSE',
  'OUTCOME_TYPE',
  'YEARS_SINCE',
  'RETURNED_ON',
] as const;
export type CountDimension = (typeof COUNT_DIMENSIONS)[number];

/** Which rows are counted. Lists are alternatives, an absent one means all. */
export interface CountFilter {
  readonly fiscalYears?: readonly number[] | undefined;
  readonly surveyYear?: number | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly countries?: readonly string[] | undefined;
  readonly programmeTypes?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly academicLevels?: readonly string[] | undefined;
  readonly hostInstitutionId?: string | undefined;
  readonly sendingInstitutionId?: string | undefined;
  readonly planId?: string | undefined;
  /** Plans of a host's own, where a list of them is the scope; an empty list counts nothing. */
  readonly planIds?: readonly string[] | undefined;
  readonly purposes?: readonly string[] | undefined;
  readonly outcomeTypes?: readonly string[] | undefined;
  readonly audience?: 'ALUMNI' | 'HOSTS' | undefined;
  /** Return visits that had begun by this day (YYYY-MM-DD), as far as their day is known. */
  readonly returnedBy?: string | undefined;
}

export interface CountRequest {
  readonly source: CountSource;
  /** Of `MEASURE_SQL`; the answers to an item by `answerMeasures`. Person-times, unless the name says otherwise. */
  readonly measures: readonly string[];
  readonly filter?: CountFilter;
  readonly by?: readonly CountDimension[];
}

export interface CountedRow {
  /** One per dimension, in the order asked for; null where the row does not know it. */
  readonly keys: (string | number | null)[];
  readonly values: Record<string, number>;
}

export interface Counted {
  readonly rows: CountedRow[];
  /** The statement as it was run, for the reader who wants to check. */
  readonly sql: string;
  readonly parameters: unknown[];
  readonly from: 'ROLLUP' | 'FACTS';
}
