import type { ShareDisplay } from '@enishi/statistics';
import type { Dimension, Metric } from '../metric/metric.js';

/** What a figure is narrowed to. Lists are alternatives, what is left out means all. */
export interface FigureFilter {
  /** Fiscal years in which people came (for answers: the cohort). */
  fiscalYears?: number[];
  /** Fiscal year of the survey campaign. */
  surveyYear?: number;
  regions?: string[];
  countries?: string[];
  programmeTypes?: string[];
  fields?: string[];
  academicLevels?: string[];
  hostInstitutionId?: string;
  sendingInstitutionId?: string;
  planId?: string;
  /** Return visits that had begun by this day; for figures that were published as of a day. */
  returnedBy?: string;
}

export interface FigureRequest {
  metric: string;
  filter: FigureFilter;
  by: readonly Dimension[];
  display?: ShareDisplay;
  /** For hosts: all hosts together instead of the own plans; always protected. */
  isBenchmark?: boolean;
}

export const HIDDEN_REASONS = ['SMALL', 'COMPLEMENTARY', 'BASE_TOO_SMALL'] as const;
/** Why a cell is not shown. */
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

export interface WeightedShare {
  /** Percent as printed. */
  share: string;
  low: number;
  high: number;
  designEffect: number;
  effectiveN: number;
}

export interface ResponseRate {
  asked: number;
  answered: number;
  /** Percent as printed; null where too few were asked to say. */
  share: string | null;
}

export interface Cell {
  /** In the unit of the metric; of a share, those of whom it holds. */
  count: number | null;
  /** Of how many the share is. */
  n: number | null;
  /** Percent as printed. */
  share: string | null;
  /** 95 % bounds of the share in percent. */
  low: number | null;
  high: number | null;
  mean: number | null;
  weighted: WeightedShare | null;
  rate: ResponseRate | null;
  hidden: HiddenReason | null;
}

export interface FigureKey {
  dimension: Dimension;
  code: string;
  label: string;
}

export interface FigureRow {
  keys: FigureKey[];
  cell: Cell;
}

/** How answers were brought in line with the frame. */
export interface Weighting {
  margins: Dimension[];
  hasConverged: boolean;
  rounds: number;
  largestDifference: number;
  trimmed: number;
  uncovered: string[];
  smallestWeight: number;
  largestWeight: number;
  designEffect: number;
  effectiveN: number;
}

export interface SeriesBreak {
  /** First year after the break. */
  year: number;
  reason: string;
}

/** What is worth knowing beside the numbers; words are made where it is shown. */
export const FIGURE_NOTES = [
  'ROUNDED',
  'CELLS_HIDDEN',
  'WEIGHTED',
  'NOT_WEIGHTED',
  'NOT_CONVERGED',
  'UNCOVERED',
  'NOT_ADDITIVE',
  'FILTER_NOT_APPLIED',
  'NO_DATA',
  'ONLY_OWN_PLANS',
  'SEE_IMPACT_SHEET',
  'BENCHMARK',
] as const;
export type FigureNote = (typeof FIGURE_NOTES)[number];

/** A metric by 0 to 2 dimensions under a filter, protected for its reader. */
export interface FigureTable {
  metric: Metric;
  filter: FigureFilter;
  by: readonly Dimension[];
  display: ShareDisplay;
  asOf: Date;
  /** Exact counts, for those with the right; otherwise rounded and small cells hidden. */
  isExact: boolean;
  sql: string;
  rows: FigureRow[];
  total: Cell;
  notes: FigureNote[];
  breaks: SeriesBreak[];
  weighting: Weighting | null;
}
