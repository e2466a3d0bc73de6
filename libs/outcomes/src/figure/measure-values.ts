import type { CountedRow } from '../fact/count-request.js';
import type { Metric } from '../metric/metric.js';

/** Sum of some measures of a row; one that starts with a minus is taken away. */
export function valueOf(
  measures: string | readonly string[],
  { values }: Pick<CountedRow, 'values'>,
): number {
  if (typeof measures === 'string') return signed(measures, values);
  let total = 0;
  for (const measure of measures) total += signed(measure, values);
  return total;
}

const signed = (measure: string, values: CountedRow['values']): number =>
  measure.startsWith('-') ? 0 - (values[measure.slice(1)] ?? 0) : (values[measure] ?? 0);

/** Of a row, all of whom it is known. */
export function wholeOf({ reading }: Metric, row: Pick<CountedRow, 'values'>): number {
  if (reading.kind === 'SHARE') return valueOf(reading.whole, row);
  if (reading.kind === 'SCALE')
    return valueOf(
      reading.levels.map(({ measure }) => measure),
      row,
    );
  return reading.kind === 'CURVE' ? 0 : valueOf(reading.measure, row);
}

/** Of a row, those of whom the metric holds; of a scale those who gave one answer, or a favourable one. */
export function partOf({ reading }: Metric, row: Pick<CountedRow, 'values'>, answer?: string): number {
  if (reading.kind === 'SHARE') return valueOf(reading.part, row);
  if (reading.kind === 'CURVE') return 0;
  if (reading.kind !== 'SCALE') return valueOf(reading.measure, row);
  const chosen = reading.levels.filter(({ code }) =>
    answer === undefined ? reading.favourable.includes(code) : code === answer,
  );
  return valueOf(
    chosen.map(({ measure }) => measure),
    row,
  );
}

/** Sum of the values of a scale, for its mean; null where its answers have none. */
export function scoreOf({ reading }: Metric, { values }: Pick<CountedRow, 'values'>): number | null {
  if (reading.kind !== 'SCALE' || reading.levels.some(({ value }) => value === undefined)) return null;
  return reading.levels.reduce(
    (total, { measure, value }) => total + (value ?? 0) * (values[measure] ?? 0),
    0,
  );
}

/** Least and greatest value of a scale; null where its answers have none. */
export function scaleOf({ reading }: Metric): readonly [least: number, greatest: number] | null {
  if (reading.kind !== 'SCALE') return null;
  const values = reading.levels.flatMap(({ value }) => value ?? []);
  return values.length < reading.levels.length ? null : [Math.min(...values), Math.max(...values)];
}
