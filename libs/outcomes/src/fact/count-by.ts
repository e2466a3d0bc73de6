import { createHash } from 'node:crypto';
import type { BaseCtx } from '@enishi/platform';
import { prepared, readForReports } from '@enishi/platform';
import { COLUMNS, FILTERS } from './count-columns.js';
import { MEASURE_SQL } from './count-measures.js';
import type { Counted, CountDimension, CountFilter, CountRequest, CountSource } from './count-request.js';

const ROLLUP_OF: Readonly<Record<CountSource, string | null>> = {
  visit: 'rollup_visit',
  report: 'rollup_report',
  followUp: 'rollup_follow_up',
  asked: 'rollup_asked',
  hostAnswer: 'rollup_host_answer',
  return: 'rollup_return',
  outcome: null,
};

/** Rollups without some dimensions that most questions do not ask for: a tenth of the rows. */
const BROAD_OF: Partial<Record<CountSource, { name: string; lacks: readonly CountDimension[] }>> = {
  followUp: { name: 'broad_follow_up', lacks: ['SURVEY_YEAR', 'YEARS_SINCE', 'GENDER'] },
  asked: { name: 'broad_asked', lacks: ['SURVEY_YEAR', 'YEARS_SINCE'] },
};

/** The cases of campaigns with what a visit knows of them; there is no table of facts that a launch would fill. */
const ASKED_CASES = `(
  select a.state, a.cohort_year, c.fiscal_year as survey_year, c.audience, a.country_code, k.region, a.programme_type,
    coalesce(v.field, p.field) as field, a.host_institution_id, v.sending_institution_id, v.academic_level,
    coalesce(a.plan_id, v.plan_id) as plan_id
  from survey_assignment a join survey_campaign c on c.id = a.campaign_id
    left join country k on k.code = a.country_code left join exchange_plan p on p.id = a.plan_id
    left join lateral (select f.* from fact_visit f
      where f.person_id = a.person_id and f.fiscal_year = a.cohort_year
      order by f.ended_on desc, f.participation_id limit 1) v on true)`;

const FACTS_OF: Readonly<Record<CountSource, string>> = {
  visit: 'fact_visit',
  report: 'fact_report',
  followUp: 'fact_follow_up',
  asked: ASKED_CASES,
  hostAnswer: 'fact_host_answer',
  return: 'fact_return',
  outcome: 'fact_outcome',
};

/** True when a source knows a dimension: it may be asked by it and filtered by it. */
export function knows(source: CountSource, dimension: CountDimension): boolean {
  return COLUMNS[source][dimension] !== undefined;
}

/**
 * Counts facts in one prepared statement: from the rollup when it has every dimension and measure that is asked for,
 * else from the facts themselves. Groups without anything in them are left out; without `by` there is one row.
 * Says nothing about who may see what it returns: nothing of it may leave unprotected.
 * @throws Error for a measure, dimension or filter that the source does not know
 */
export async function countBy(ctx: BaseCtx, request: CountRequest): Promise<Counted> {
  const { text, values, from } = statementFor(request);
  const name = `count_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  const found = await readForReports(ctx, (db) =>
    prepared<Record<string, string | number | null>>(db, name, text, values),
  );
  const by = request.by ?? [];
  const rows = found.map((row) => ({
    keys: by.map((_, index) => row[`k${index}`] ?? null),
    values: Object.fromEntries(
      request.measures.map((measure, index) => [measure, row[`m${index}`] as number]),
    ),
  }));
  return {
    rows: by.length === 0 ? rows : rows.filter((row) => Object.values(row.values).some((n) => n !== 0)),
    sql: text,
    parameters: values,
    from,
  };
}

/** The statement of a request and its values. */
export function statementFor({ source, measures, filter = {}, by = [] }: CountRequest): {
  text: string;
  values: unknown[];
  from: Counted['from'];
} {
  const wanted = measures.map((measure) => {
    const known = MEASURE_SQL[source][measure];
    if (!known) throw new Error(`${source} has no measure ${measure}`);
    return known;
  });
  const conditions = conditionsOf(source, filter);
  const dimensions = [...by, ...conditions.map(({ dimension }) => dimension)];
  const columns = dimensions.map((dimension) => columnOf(source, dimension));
  const broad = BROAD_OF[source];
  const isBroad = broad !== undefined && !dimensions.some((dimension) => broad.lacks.includes(dimension));
  const rollup = isBroad ? broad.name : ROLLUP_OF[source];
  const isRollup =
    rollup !== null && wanted.every((one) => one.rollup !== null) && columns.every((one) => one.inRollup);
  const selected = [
    ...by.map((dimension, index) => `${columnOf(source, dimension).sql} as k${index}`),
    ...wanted.map((one, index) => `coalesce(${isRollup ? one.rollup : one.facts}, 0)::integer as m${index}`),
  ];
  const where = conditions.map(({ dimension, type, isList, compare = '=' }, index) => {
    const { sql } = columnOf(source, dimension);
    return isList ? `${sql} = any($${index + 1}::${type}[])` : `${sql} ${compare} $${index + 1}::${type}`;
  });
  const places = by.map((_, index) => index + 1).join(', ');
  const text = [
    `select ${selected.join(', ')}`,
    `from ${isRollup ? rollup : FACTS_OF[source]} r`,
    ...(where.length > 0 ? [`where ${where.join(' and ')}`] : []),
    ...(places ? [`group by ${places}`] : []),
  ].join('\n');
  return { text, values: conditions.map(({ value }) => value), from: isRollup ? 'ROLLUP' : 'FACTS' };
}

function columnOf(source: CountSource, dimension: CountDimension) {
  const column = COLUMNS[source][dimension];
  if (!column) throw new Error(`${source} does not know ${dimension}`);
  return column;
}

function conditionsOf(source: CountSource, filter: CountFilter) {
  return (Object.keys(FILTERS) as (keyof CountFilter)[]).flatMap((key) => {
    const value = filter[key];
    return value === undefined || value === null ? [] : [{ ...FILTERS[key], value, source }];
  });
}
