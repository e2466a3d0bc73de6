import { notFound } from '@enishi/platform';
import type { Metric, MetricDefinition, Topic } from './metric.js';
import { CLUB } from './metrics/club.js';
import { COLLABORATION } from './metrics/collaboration.js';
import { END_OF_PROGRAMME } from './metrics/end-of-programme.js';
import { NETWORK } from './metrics/network.js';
import { REACH } from './metrics/reach.js';
import { RESPONSE } from './metrics/response.js';
import { RETURNS } from './metrics/returns.js';

const definitions: readonly MetricDefinition[] = [
  ...REACH,
  ...END_OF_PROGRAMME,
  ...RETURNS,
  ...COLLABORATION,
  ...NETWORK,
  ...RESPONSE,
  ...CLUB,
];

/** The registry: every number that is shown anywhere has its entry here. */
const registry: ReadonlyMap<string, Metric> = new Map(
  definitions.map((definition) => [definition.code, Object.freeze(definition) as Metric]),
);

/** Every entry, in the order of the chapters. */
export const METRICS: readonly Metric[] = [...registry.values()];

/** @throws NOT_FOUND for a code that is not in the registry */
export function metricOf(code: string): Metric {
  const metric = registry.get(code);
  if (!metric) throw notFound('metric');
  return metric;
}

/** Entries of a chapter, or all. */
export function metricsOf(topic?: Topic | null): readonly Metric[] {
  return topic ? METRICS.filter((metric) => metric.topic === topic) : METRICS;
}
