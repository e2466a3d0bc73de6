import { barChart } from './bar-chart.js';
import type { ChartTable, Measure } from './chart-table.js';
import type { Chart, ChartWords } from './chart.js';
import { flowChart } from './flow-chart.js';
import type { Look } from './look.js';
import { mapChart } from './map-chart.js';
import { multiplesChart } from './multiples-chart.js';
import { timeChart } from './time-chart.js';

export const CHART_KINDS = ['BAR', 'TIME', 'MULTIPLES', 'MAP', 'FLOW'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

const isTime = (dimension: string | undefined): boolean =>
  dimension === 'FISCAL_YEAR' || dimension === 'SURVEY_YEAR' || dimension === 'YEARS_SINCE';

/** The ways in which a table by these dimensions can be drawn; the first is the usual one. */
export function kindsFor(by: readonly string[], measure: Measure): readonly ChartKind[] {
  const [first, second] = by;
  if (!first) return [];
  if (!second) {
    if (first === 'COUNTRY') return ['MAP', 'BAR'];
    return isTime(first) ? ['TIME', 'BAR'] : ['BAR'];
  }
  if (isTime(first) || isTime(second)) return ['TIME', 'MULTIPLES'];
  return measure === 'COUNT' ? ['FLOW', 'MULTIPLES'] : ['MULTIPLES'];
}

/** Draws a table in one of the ways that suit it. */
export function chartOf(
  kind: ChartKind,
  table: ChartTable,
  measure: Measure,
  words: ChartWords,
  look: Look,
): Chart {
  switch (kind) {
    case 'TIME':
      return timeChart(table, measure, words, look);
    case 'MULTIPLES':
      return multiplesChart(table, measure, words, look);
    case 'MAP':
      return mapChart(table, measure, words, look);
    case 'FLOW':
      return flowChart(table, words, look);
    case 'BAR':
      return barChart(table, measure, words, look);
  }
}
