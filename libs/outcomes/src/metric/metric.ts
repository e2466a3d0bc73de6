import type { LocalizedText } from '@enishi/platform';
import type { ShareDisplay } from '@enishi/statistics';

/** Chapters of the dashboards. */
export const TOPICS = [
  'REACH',
  'END_OF_PROGRAMME',
  'RETURN',
  'COLLABORATION',
  'NETWORK',
  'RESPONSE',
  'CLUB',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What is counted. A percentage says of what it is one. */
export const UNITS = [
  'PERSONS',
  'PERSON_TIMES',
  'PLANS',
  'INSTITUTIONS',
  'COUNTRIES',
  'ANSWERS',
  'OUTCOMES',
  'PAIRS',
  'MEMBERS',
] as const;
export type Unit = (typeof UNITS)[number];

/** Criterion of the OECD Development Assistance Committee under which evaluators would file the figure. */
export const CRITERIA = [
  'RELEVANCE',
  'COHERENCE',
  'EFFECTIVENESS',
  'EFFICIENCY',
  'IMPACT',
  'SUSTAINABILITY',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** By what a figure can be shared out. */
export const DIMENSIONS = [
  'FISCAL_YEAR',
  'REGION',
  'COUNTRY',
  'PROGRAMME_TYPE',
  'FIELD',
  'HOST',
  'SENDING_INSTITUTION',
  'ACADEMIC_LEVEL',
  'SURVEY_YEAR',
  'PURPOSE',
  'OUTCOME_TYPE',
  'ANSWER',
  'YEARS_SINCE',
  'GENDER',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Where the rows of a figure lie: the facts of this lib, or the club’s own table. */
export const FIGURE_SOURCES = [
  'visit',
  'report',
  'followUp',
  'asked',
  'hostAnswer',
  'return',
  'outcome',
  'member',
] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** One answer of a scale or a choice, and the measure that counts it. */
export interface AnswerLevel {
  code: string;
  measure: string;
  /** Its value, where a mean can be taken. */
  value?: number;
  label: LocalizedText;
}

/** How a figure comes out of its source. */
export type Reading =
  /** A sum; `people` counts the different people behind it where they are fewer. */
  | { kind: 'COUNT'; measure: string; people?: string }
  /** How many different ones; does not add up over rows. */
  | { kind: 'DISTINCT'; measure: string }
  /** A sum, and in each row the part of the whole. */
  | { kind: 'PARTS'; measure: string }
  /** Those of whom something holds, of all of whom it is known: sums of measures, taken away where they start with a minus. */
  | { kind: 'SHARE'; part: string | readonly string[]; whole: readonly string[] }
  /** A curve over time, which `returnCurve` estimates; it is no table. */
  | { kind: 'CURVE' }
  /** Answers on a scale; the share is that of the favourable ones, or by ANSWER of each. */
  | { kind: 'SCALE'; levels: readonly AnswerLevel[]; favourable: readonly string[] };

/** Against whom answers are weighed, and of how many the answers are. */
export interface FrameOf {
  source: 'visit' | 'asked';
  measure: string;
  audience?: 'ALUMNI' | 'HOSTS';
  /** Answers are weighed wave by wave, and each wave counts as much as its frame is large. */
  wave: 'FISCAL_YEAR' | 'SURVEY_YEAR';
  /** Margins in which the answers of a wave are brought in line with its frame. */
  margins: readonly Exclude<Dimension, 'ANSWER'>[];
}

/** Everything that must be known of a number before it may be shown. */
export interface MetricDefinition {
  code: string;
  topic: Topic;
  unit: Unit;
  /** Not null: the figure is a percentage of so many of these. */
  percentOf: Unit | null;
  title: LocalizedText;
  /** What is counted, as an office would print it below the table. */
  definition: LocalizedText;
  /** Of whom or what it speaks. */
  population: LocalizedText;
  /** To which day it holds. */
  asOf: LocalizedText;
  /** What it can be compared with, and what not. */
  comparability: LocalizedText;
  display: ShareDisplay;
  criterion: Criterion | null;
  source: FigureSource;
  /** Of `asked`: whom the survey asked. */
  audience?: 'ALUMNI' | 'HOSTS';
  reading: Reading;
  by: readonly Dimension[];
  frame?: FrameOf;
  /** Item of a questionnaire behind it: where its words change, the series breaks. */
  item?: { instrument: string; item: string };
}

declare const registered: unique symbol;

/** A definition out of the registry. Nothing else can be one, so that no number goes without its entry. */
export type Metric = MetricDefinition & { readonly [registered]: true };
