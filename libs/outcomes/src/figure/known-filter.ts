import { knows } from '../fact/count-by.js';
import { FILTERS } from '../fact/count-columns.js';
import type { CountFilter, CountSource } from '../fact/count-request.js';
import type { Metric } from '../metric/metric.js';
import type { FigureFilter } from './figure.js';

/** The part of a filter that the source of a metric knows, and the rest. */
export function knownFilter(
  { source }: Metric,
  filter: FigureFilter,
): { kept: FigureFilter; ignored: (keyof CountFilter)[] } {
  if (source !== 'member') {
    const { kept, ignored } = known(source, filter);
    return { kept: kept as FigureFilter, ignored };
  }
  const ignored = keysOf(filter).filter((key) => key !== 'fiscalYears');
  return { kept: filter.fiscalYears ? { fiscalYears: filter.fiscalYears } : {}, ignored };
}

/** Conditions that a filter sets. */
export const keysOf = (filter: CountFilter): (keyof CountFilter)[] =>
  (Object.keys(filter) as (keyof CountFilter)[]).filter((key) => filter[key] !== undefined);

/** The same of a source of counts. */
export function known(
  source: CountSource,
  filter: CountFilter,
): { kept: CountFilter; ignored: (keyof CountFilter)[] } {
  const ignored = keysOf(filter).filter((key) => !knows(source, FILTERS[key].dimension));
  const kept = Object.fromEntries(
    keysOf(filter)
      .filter((key) => !ignored.includes(key))
      .map((key) => [key, filter[key]]),
  );
  return { kept, ignored };
}
