import { knows } from '../fact/count-by.js';
import type { CountDimension, CountFilter, CountRequest } from '../fact/count-request.js';
import type { Metric } from '../metric/metric.js';
import { keysOf, known } from './known-filter.js';

/** Names of the measures that a reading needs. */
export function measuresOf({ reading, source }: Metric): string[] {
  switch (reading.kind) {
    case 'COUNT':
      return reading.people ? [reading.measure, reading.people] : [reading.measure];
    case 'PARTS':
      return [reading.measure];
    case 'DISTINCT':
      return source === 'visit' ? [reading.measure, 'invitees'] : [reading.measure];
    case 'SHARE':
      return [
        ...new Set([reading.part, ...reading.whole].flat().map((measure) => measure.replace(/^-/, ''))),
      ];
    case 'SCALE':
      return reading.levels.map(({ measure }) => measure);
    case 'CURVE':
      return [];
  }
}

/** Of whom a campaign asked the gender is not in its cases; that of the cohort stands for it. */
const GENDERS: Beside = {
  role: 'genders',
  request: { source: 'visit', measures: ['invitees'], by: ['FISCAL_YEAR', 'GENDER'] },
};

/** A count that stands beside that of a figure, by what it is for. */
export interface Beside {
  role: string;
  request: CountRequest;
  keep?: readonly number[];
}

/** The frame under the filter, for the rate of each cell; and whole, by wave and margins, beside all answers. */
export function besideOf(
  metric: Metric,
  columns: readonly CountDimension[],
  strata: readonly CountDimension[],
  filter: CountFilter,
): Beside[] {
  const { frame, reading } = metric;
  if (!frame || metric.source === 'member') return [];
  const source = frame.source;
  const wave: CountFilter =
    frame.wave === 'SURVEY_YEAR' ? { surveyYear: filter.surveyYear } : { fiscalYears: filter.fiscalYears };
  const audience = frame.audience ? { audience: frame.audience } : {};
  const narrowed = known(source, filter);
  const waveKeys: readonly string[] = [
    frame.wave === 'SURVEY_YEAR' ? 'surveyYear' : 'fiscalYears',
    'audience',
  ];
  // the counts themselves are the base when nothing but the wave narrows them
  const isWhole = keysOf(filter).every((key) => waveKeys.includes(key));
  const isRated = columns.every((dimension) => knows(source, dimension)) && narrowed.ignored.length === 0;
  const measures = frame.source === 'asked' ? [frame.measure, 'answered'] : [frame.measure];
  const whole = reading.kind === 'SHARE' ? reading.whole : measuresOf(metric);
  return [
    ...(isRated
      ? [
          {
            role: 'frame',
            request: { source, measures, filter: { ...narrowed.kept, ...audience }, by: columns },
          },
        ]
      : []),
    ...(strata.length > 0
      ? [
          {
            role: 'margins',
            request: {
              source,
              measures,
              filter: { ...wave, ...audience },
              by: strata.filter((dimension) => knows(source, dimension)),
            },
          },
          ...(strata.includes('GENDER') && !knows(source, 'GENDER') ? [GENDERS] : []),
          ...(isWhole
            ? []
            : [
                {
                  role: 'base',
                  request: { source: metric.source, measures: [...whole], filter: wave, by: strata },
                },
              ]),
        ]
      : []),
  ];
}

/** What different ones add up to is counted anew. */
export function totalsOf(
  metric: Metric,
  columns: readonly CountDimension[],
  filter: CountFilter,
  measures: string[],
): Beside[] {
  const isDistinct =
    metric.reading.kind === 'DISTINCT' || (metric.reading.kind === 'COUNT' && metric.reading.people);
  if (!isDistinct || columns.length === 0 || metric.source === 'member') return [];
  const source = metric.source;
  const kept: number[][] = columns.length === 2 ? [[], [0], [1]] : [[]];
  return kept.map((keep) => ({
    role: 'total',
    keep,
    request: { source, measures, filter, by: keep.flatMap((place) => columns[place] ?? []) },
  }));
}
