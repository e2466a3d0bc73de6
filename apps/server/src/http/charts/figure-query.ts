import { DIMENSIONS } from '@enishi/outcomes';
import type { Dimension, FigureRequest } from '@enishi/outcomes';
import { SHARE_DISPLAYS } from '@enishi/statistics';

type Query = Readonly<Record<string, unknown>>;

/**
 * One figure as it stands in an address: `?metric=invitees&by=REGION,FISCAL_YEAR&years=2023,2024&regions=ASEAN`. The
 * names are those of the dashboards' own addresses. What is not understood is left out; the rest is checked by the
 * verb that computes it.
 */
export function figureQuery(query: Query): FigureRequest {
  const display = SHARE_DISPLAYS.find((one) => one === query['display']);
  const filter = {
    fiscalYears: listOf(query['years']).map(Number).filter(Number.isInteger),
    surveyYear: Number(query['survey']) || undefined,
    regions: listOf(query['regions']),
    countries: listOf(query['countries']),
    programmeTypes: listOf(query['lines']),
    fields: listOf(query['fields']),
    academicLevels: listOf(query['levels']),
    hostInstitutionId: oneOf(query['host']),
    sendingInstitutionId: oneOf(query['sender']),
    planId: oneOf(query['plan']),
  };
  return {
    metric: oneOf(query['metric']) ?? '',
    by: listOf(query['by']).filter((one): one is Dimension =>
      (DIMENSIONS as readonly string[]).includes(one),
    ),
    filter: Object.fromEntries(
      Object.entries(filter).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
    ...(display ? { display } : {}),
  };
}

const oneOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 100 ? value : undefined;

const listOf = (value: unknown): string[] =>
  typeof value === 'string' ? value.slice(0, 2000).split(',').filter(Boolean) : [];
