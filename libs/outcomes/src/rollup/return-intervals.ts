import { createHash } from 'node:crypto';
import type { BaseCtx } from '@enishi/platform';
import { prepared, readForReports } from '@enishi/platform';
import { FILTERS } from '../fact/count-columns.js';
import type { CountFilter } from '../fact/count-request.js';

/** So many people whose first return lies between two times after their visit. */
export interface ReturnInterval {
  /** Years since the end of the visit: not yet returned then. */
  readonly left: number;
  /** Returned by then; null when nobody knows of a return (censored at `left`). */
  readonly right: number | null;
  readonly count: number;
}

export interface ReturnIntervals {
  readonly intervals: ReturnInterval[];
  readonly sql: string;
  readonly parameters: unknown[];
  readonly from: 'ROLLUP' | 'FACTS';
}

/** Columns of the first returns by the fields of a filter; those of the second list are in the facts only. */
const COLUMNS: Partial<Record<keyof CountFilter, string>> = {
  fiscalYears: 'fiscal_year',
  regions: 'region',
  countries: 'country_code',
  programmeTypes: 'programme_type',
  fields: 'field',
  academicLevels: 'academic_level',
  hostInstitutionId: 'host_institution_id',
  sendingInstitutionId: 'sending_institution_id',
  planId: 'plan_id',
  planIds: 'plan_id',
};
const IN_ROLLUP = ['fiscal_year', 'region', 'country_code', 'programme_type'];
/** What the broad rollup has of them. */
const IN_BROAD = ['fiscal_year', 'programme_type'];

/**
 * When people came back first, in years after the end of their first visit, as intervals for an estimator of the
 * time to return (Turnbull): everybody who answered the yearly form at least once. Whether somebody came back is
 * known by dates of return visits and by the yearly answer; a year without an answer counts as one without a return.
 * @throws Error for a filter that a first return does not know (the year of a survey)
 */
export async function returnIntervals(ctx: BaseCtx, filter: CountFilter = {}): Promise<ReturnIntervals> {
  const set = (Object.keys(FILTERS) as (keyof CountFilter)[]).filter(
    (key) => filter[key] !== undefined && filter[key] !== null,
  );
  const unknown = set.find((key) => COLUMNS[key] === undefined);
  if (unknown) throw new Error(`first returns do not know ${unknown}`);
  const isRollup = set.every((key) => IN_ROLLUP.includes(COLUMNS[key]!));
  const rollup = set.every((key) => IN_BROAD.includes(COLUMNS[key]!))
    ? 'broad_first_return'
    : 'rollup_first_return';
  const where = set.map((key, index) => {
    const { type, isList } = FILTERS[key];
    return isList
      ? `r.${COLUMNS[key]} = any($${index + 1}::${type}[])`
      : `r.${COLUMNS[key]} = $${index + 1}::${type}`;
  });
  const count = isRollup ? 'sum(r.persons)' : 'count(*)';
  const text = [
    `select r.left_years::float8 as "left", r.right_years::float8 as "right", ${count}::integer as count`,
    `from ${isRollup ? rollup : 'fact_first_return'} r`,
    ...(where.length > 0 ? [`where ${where.join(' and ')}`] : []),
    `group by r.left_years, r.right_years having ${count} <> 0 order by 1, 2`,
  ].join('\n');
  const values = set.map((key) => filter[key]);
  const name = `returns_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  const intervals = await readForReports(ctx, (db) =>
    prepared<{ left: number; right: number | null; count: number }>(db, name, text, values),
  );
  return { intervals, sql: text, parameters: values, from: isRollup ? 'ROLLUP' : 'FACTS' };
}
