import type { BaseCtx } from '@enishi/platform';
import { trendBreaks } from './crosswalk.js';
import { firstYears } from './series-breaks.queries.js';
import { loadInstrument } from './load-instrument.js';

export interface SeriesBreakOfItem {
  /** First year in which the item was asked otherwise than before. */
  year: number;
  /** NOT_ASKED, KIND, CHOICES or WORDING; several are joined by a space. */
  reason: string;
}

/**
 * The years in which the series of an item breaks, oldest first: those in which a version that cannot be compared with the
 * one before it was used for the first time. Of follow-up forms the year of the campaign, of completion reports that of
 * the plan. One statement while there is but one version.
 */
export async function seriesBreaks(
  ctx: BaseCtx,
  { instrument, item }: { instrument: string; item: string },
): Promise<SeriesBreakOfItem[]> {
  const used = (await firstYears(ctx, instrument)).filter(({ year }) => year !== null);
  if (used.length < 2) return [];
  const versions = [];
  for (const { version } of used) versions.push(await loadInstrument(ctx, instrument, version));
  return trendBreaks(instrument, item, versions).flatMap(({ after, reasons }) => {
    const year = used.find(({ version }) => version === after)?.year;
    return typeof year === 'number' ? [{ year, reason: reasons.join(' ') }] : [];
  });
}
