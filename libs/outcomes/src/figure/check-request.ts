import { AppError } from '@enishi/platform';
import { PROGRAMME_TYPES, REGIONS } from '@enishi/programme';
import { SHARE_DISPLAYS } from '@enishi/statistics';
import type { ShareDisplay } from '@enishi/statistics';
import { z } from 'zod';
import { DIMENSIONS } from '../metric/metric.js';
import type { Dimension, Metric } from '../metric/metric.js';
import { metricOf } from '../metric/metrics.js';
import type { FigureFilter, FigureRequest } from './figure.js';

const year = z.int().min(2000).max(2200);
const code = z.string().min(1).max(100);

export const figureFilter = z.strictObject({
  fiscalYears: z.array(year).max(60).nullish(),
  surveyYear: year.nullish(),
  regions: z.array(z.enum(REGIONS)).max(20).nullish(),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(260)
    .nullish(),
  programmeTypes: z.array(z.enum(PROGRAMME_TYPES)).max(20).nullish(),
  fields: z.array(code).max(50).nullish(),
  academicLevels: z.array(code).max(20).nullish(),
  hostInstitutionId: z.uuid().nullish(),
  sendingInstitutionId: z.uuid().nullish(),
  planId: z.uuid().nullish(),
  returnedBy: z.iso.date().nullish(),
});

const input = z.object({
  metric: z.string().max(60),
  filter: figureFilter.nullish(),
  by: z.array(z.enum(DIMENSIONS)).max(2).nullish(),
  display: z.enum(SHARE_DISPLAYS).nullish(),
  isBenchmark: z.boolean().nullish(),
});

export interface CheckedRequest {
  metric: Metric;
  filter: FigureFilter;
  by: readonly Dimension[];
  display: ShareDisplay;
  isBenchmark: boolean;
}

/** @throws NOT_FOUND for an unknown metric, INVALID_INPUT for a dimension that the metric does not know */
export function checkRequest(raw: z.input<typeof input> | FigureRequest): CheckedRequest {
  const { metric: name, filter, by, display, isBenchmark } = input.parse(raw);
  const metric = metricOf(name);
  const dimensions = by ?? [];
  for (const dimension of dimensions)
    if (!metric.by.includes(dimension) || dimensions.filter((one) => one === dimension).length > 1)
      throw new AppError('INVALID_INPUT', `${name} by ${dimension}`, [
        { path: 'by', problem: `${name} cannot be shared out by ${dimensions.join(', ')}` },
      ]);
  return {
    metric,
    filter: given(filter ?? {}),
    by: dimensions,
    display: display ?? metric.display,
    isBenchmark: isBenchmark ?? false,
  };
}

/** A list that is empty narrows to nothing less than all: it was cleared, not chosen. */
export function given(filter: z.output<typeof figureFilter>): FigureFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
