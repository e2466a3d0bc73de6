import type { Ctx } from '@enishi/accounts';
import { hostPlanIds } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { COUNTRIES, PROGRAMME_TYPES, REGIONS } from '@enishi/programme';
import { SMALLEST_SHOWN } from '@enishi/statistics';
import type { CountDimension } from '../fact/count-request.js';
import { metricOf } from '../metric/metrics.js';
import { labelsFor } from './label-keys.js';
import { readTogether } from './read-together.js';
import { seesAllFigures, seesExactCounts } from './scope.js';

export interface FigureOption {
  code: string;
  label: string;
}

export interface FigureFilters {
  fiscalYears: number[];
  surveyYears: number[];
  regions: FigureOption[];
  countries: (FigureOption & { region: string })[];
  programmeTypes: FigureOption[];
  fields: FigureOption[];
  academicLevels: FigureOption[];
  hosts: FigureOption[];
}

const DIMENSIONS = ['FISCAL_YEAR', 'COUNTRY', 'PROGRAMME_TYPE', 'FIELD', 'ACADEMIC_LEVEL', 'HOST'] as const;

/**
 * Values that occur in what the reader may see. Whoever may not count single people is not told of a country, field
 * or level from which fewer than 13 came either.
 * @throws NOT_FOUND for readers who have nothing to count
 */
export async function figureFilters(ctx: Ctx): Promise<FigureFilters> {
  const planIds = hostPlanIds(ctx.actor);
  const isAll = seesAllFigures(ctx.actor);
  if (!isAll && planIds.length === 0) throw notFound('figures');
  const scope = isAll ? {} : { planIds };
  const least = seesExactCounts(ctx.actor) ? 1 : SMALLEST_SHOWN;
  const { parts } = await readTogether(ctx, [
    ...DIMENSIONS.map((dimension) => ({
      source: 'visit' as const,
      measures: ['invitees'],
      filter: scope,
      by: [dimension],
    })),
    { source: 'asked', measures: ['asked'], filter: scope, by: ['SURVEY_YEAR'] },
  ]);
  const found = (dimension: (typeof DIMENSIONS)[number], atLeast = 1) =>
    (parts[DIMENSIONS.indexOf(dimension)] ?? []).flatMap(({ keys: [key], values }) =>
      key !== null && key !== undefined && (values['invitees'] ?? 0) >= atLeast ? [key] : [],
    );
  const hosts = found('HOST').map(String);
  const labels = await labelsFor(ctx, metricOf('invitees'), ['HOST'], [hosts]);
  const options = (
    dimension: Exclude<CountDimension, 'PLAN'> & Parameters<typeof labels>[0],
    codes: string[],
  ) => codes.map((code) => ({ code, label: labels(dimension, code) }));
  const byLabel = (list: FigureOption[]) =>
    list.toSorted((a, b) => a.label.localeCompare(b.label, ctx.locale));
  const countries = found('COUNTRY', least);
  const known = COUNTRIES.filter(([code]) => countries.includes(code));
  const regions = new Set<string>(known.map(([, region]) => region));
  return {
    fiscalYears: years(found('FISCAL_YEAR')),
    surveyYears: years((parts.at(-1) ?? []).flatMap(({ keys: [key] }) => (key ? [key] : []))),
    regions: options('REGION', inOrder(REGIONS, [...regions])),
    countries: known.map(([code, region]) => ({ code, region, label: labels('COUNTRY', code) })),
    programmeTypes: options('PROGRAMME_TYPE', inOrder(PROGRAMME_TYPES, found('PROGRAMME_TYPE'))),
    fields: byLabel(options('FIELD', found('FIELD', least).map(String))),
    academicLevels: options('ACADEMIC_LEVEL', found('ACADEMIC_LEVEL', least).map(String)),
    hosts: byLabel(options('HOST', hosts)),
  };
}

const years = (keys: readonly (string | number)[]): number[] => keys.map(Number).toSorted((a, b) => a - b);

const inOrder = (codes: readonly string[], present: readonly (string | number)[]) =>
  codes.filter((code) => present.includes(code));
