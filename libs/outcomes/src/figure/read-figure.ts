import type { Ctx } from '@enishi/accounts';
import { countBy, knows } from '../fact/count-by.js';
import { FILTERS } from '../fact/count-columns.js';
import type {
  CountDimension,
  CountedRow,
  CountFilter,
  CountRequest,
  CountSource,
} from '../fact/count-request.js';
import type { Metric } from '../metric/metric.js';
import type { CheckedRequest } from './check-request.js';
import type { Scope } from './scope.js';
import { countMembers } from './member.queries.js';
import { readTogether } from './read-together.js';

/** Everything that was counted for a figure, before anything is estimated. */
export interface FigureRead {
  /** The dimensions of the table that are columns of the rows; ANSWER is none, it comes out of the measures. */
  by: readonly CountDimension[];
  /** Dimensions of `rows`: `by`, then those strata that are not in it. */
  columns: readonly CountDimension[];
  rows: CountedRow[];
  /** Wave and margins of the weights; `rows` and what follows carry them after `by`. Empty where nothing is weighed. */
  strata: readonly CountDimension[];
  /** All answers of the waves in question, whatever the filter, by strata: from these the weights are made. */
  base: CountedRow[];
  /** Everybody who could have answered in these waves, by those strata that the frame knows. */
  margins: { columns: readonly CountDimension[]; rows: CountedRow[] };
  /** Everybody who came, by year and gender, where the frame does not know the gender of those in it. */
  genders: CountedRow[];
  /** Those who could have answered under the filter, by `by`; null where the frame does not know one of them. */
  frame: CountedRow[] | null;
  /** Distinct counts of the totals, by the places of the dimensions they keep. */
  totals: { keep: readonly number[]; rows: CountedRow[] }[];
  /** Filters that the source does not know. */
  ignored: (keyof CountFilter)[];
  sql: string;
}

/**
 * Reads what a figure needs: the counts in one statement; frame, base of the weights and totals of distinct counts
 * together in a second one.
 */
export async function readFigure(ctx: Ctx, request: CheckedRequest, scope: Scope): Promise<FigureRead> {
  const { metric, by } = request;
  const columns = by.flatMap((one): CountDimension[] => (one === 'ANSWER' ? [] : [one]));
  const filter = { ...request.filter, ...scope.narrow };
  if (metric.source === 'member') {
    const members = await countMembers(ctx, { fiscalYears: filter.fiscalYears, byYear: columns.length > 0 });
    const ignored = keysOf(filter).filter((key) => key !== 'fiscalYears');
    return { by: columns, columns, ...NOTHING_BESIDE, ...members, ignored };
  }
  const source = metric.source;
  const { kept, ignored } = known(source, filter);
  const own = { ...kept, ...(metric.audience ? { audience: metric.audience } : {}) };
  const strata: CountDimension[] =
    isWeighed(request, scope) && metric.frame ? [metric.frame.wave, ...metric.frame.margins] : [];
  const all = [...columns, ...strata.filter((one) => !columns.includes(one))];
  const measures = measuresOf(metric);
  const beside = [...besideOf(metric, columns, strata, kept), ...totalsOf(metric, columns, own, measures)];
  const counted = await countBy(ctx, { source, measures, filter: own, by: all });
  const together = await readTogether(
    ctx,
    beside.map(({ request: one }) => one),
  );
  const part = (role: string) => {
    const index = beside.findIndex((one) => one.role === role);
    return index < 0 ? null : (together.parts[index] ?? []);
  };
  return {
    by: columns,
    columns: all,
    rows: counted.rows,
    strata,
    base: part('base') ?? [],
    margins: {
      columns: beside.find(({ role }) => role === 'margins')?.request.by ?? [],
      rows: part('margins') ?? [],
    },
    genders: part('genders') ?? [],
    frame: part('frame'),
    totals: beside.flatMap(({ keep }, index) => (keep ? [{ keep, rows: together.parts[index] ?? [] }] : [])),
    ignored,
    sql: [counted.sql, together.sql].filter(Boolean).join(';\n\n'),
  };
}

const NOTHING_BESIDE = {
  strata: [],
  base: [],
  margins: { columns: [], rows: [] },
  genders: [],
  frame: null,
  totals: [],
};

/** Answers are weighed in tables about many; a single host, sender or plan is not what a margin speaks for. */
function isWeighed({ metric, by, filter }: CheckedRequest, { isOwn }: Scope): boolean {
  if (!metric.frame || isOwn) return false;
  if (by.includes('HOST') || by.includes('SENDING_INSTITUTION')) return false;
  return !filter.hostInstitutionId && !filter.sendingInstitutionId && !filter.planId;
}

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

interface Beside {
  role: string;
  request: CountRequest;
  keep?: readonly number[];
}

/** The frame under the filter, for the rate of each cell; and whole, by wave and margins, beside all answers. */
function besideOf(
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
          {
            role: 'base',
            request: { source: metric.source, measures: [...whole], filter: wave, by: strata },
          },
        ]
      : []),
  ];
}

/** What different ones add up to is counted anew. */
function totalsOf(
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

const keysOf = (filter: CountFilter): (keyof CountFilter)[] =>
  (Object.keys(filter) as (keyof CountFilter)[]).filter((key) => filter[key] !== undefined);

function known(
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
