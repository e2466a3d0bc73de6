import { chartOf } from '@enishi/charts';
import type { Chart, ChartTable, ChartWords, Look, Measure } from '@enishi/charts';

/** The trend of a card: the line of the chapter, lower. */
export function timeLook(table: ChartTable, measure: Measure, words: ChartWords, look: Look): Chart {
  return { ...chartOf('TIME', table, measure, words, look), height: 180 };
}
