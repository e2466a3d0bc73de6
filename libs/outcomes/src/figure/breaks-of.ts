import type { BaseCtx } from '@enishi/platform';
import { outcomesSettings } from '../configure-outcomes.js';
import type { Dimension, Metric } from '../metric/metric.js';
import type { SeriesBreak } from './figure.js';

/** Where a series over years is interrupted because its question changed. One statement, and only for such series. */
export async function breaksOf(
  ctx: BaseCtx,
  { item }: Metric,
  by: readonly Dimension[],
): Promise<SeriesBreak[]> {
  if (!item) return [];
  const over = item.instrument === 'CR' ? 'FISCAL_YEAR' : 'SURVEY_YEAR';
  return by.includes(over) ? outcomesSettings().seriesBreaks(ctx, item) : [];
}
