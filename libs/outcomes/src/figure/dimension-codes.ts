import { COUNTRIES, PROGRAMME_TYPES, REGIONS } from '@enishi/programme';
import type { RawDimension } from '@enishi/statistics';
import type { Dimension, Metric } from '../metric/metric.js';
import { OUTCOME_TYPES } from '../outcome/outcome-types.js';
import { REVISIT_PURPOSES } from '../revisit/revisit-purposes.js';
import { LEVEL_WORDS } from './dimension-words.js';

export const UNKNOWN = 'UNKNOWN';

/** Code under which a value stands in a table. */
export const codeOf = (value: string | number | null): string => (value === null ? UNKNOWN : String(value));

/** Region of each country, for tables by country that stand beside tables by region. */
const PARENTS: Readonly<Record<string, string>> = Object.fromEntries(
  COUNTRIES.map(([code, region]) => [code, region]),
);

/**
 * A dimension as the disclosure rules want it. Lists that everybody knows are given whole; of countries, fields and
 * institutions the list itself would tell who is there, so that it is left to the rules.
 */
export function dimensionOf(
  dimension: Dimension,
  { reading }: Metric,
  found: readonly (string | number | null)[],
): RawDimension {
  const named = { name: dimension };
  switch (dimension) {
    case 'FISCAL_YEAR':
    case 'SURVEY_YEAR':
    case 'YEARS_SINCE':
      return { ...named, members: range(found) };
    case 'REGION':
      return { ...named, members: REGIONS };
    case 'PROGRAMME_TYPE':
      return { ...named, members: PROGRAMME_TYPES };
    case 'ACADEMIC_LEVEL':
      return { ...named, members: Object.keys(LEVEL_WORDS) };
    case 'PURPOSE':
      return { ...named, members: REVISIT_PURPOSES };
    case 'OUTCOME_TYPE':
      return { ...named, members: OUTCOME_TYPES };
    case 'ANSWER':
      return { ...named, members: reading.kind === 'SCALE' ? reading.levels.map(({ code }) => code) : [] };
    case 'COUNTRY':
      return { ...named, parents: PARENTS };
    case 'FIELD':
    case 'GENDER':
    case 'HOST':
    case 'SENDING_INSTITUTION':
      return named;
  }
}

/** From the first to the last year with none left out. */
function range(found: readonly (string | number | null)[]): string[] {
  const years = found.flatMap((value) => (typeof value === 'number' ? [value] : []));
  if (years.length === 0) return [];
  const [first, last] = years.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const,
    [Infinity, -Infinity] as readonly [number, number],
  );
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
