import type { ChartKind } from '@enishi/charts';
import type { Dimension, FigureFilter, FigureRequest, ShareDisplay } from './dashboards.documents.js';

/*
 * What stands in the address of the dashboards. Lists are written with commas; the names are those that the endpoints
 * for files and drawings read (apps/server/src/http/charts/figure-query.ts).
 */
export interface FigureSearch {
  metric?: string | undefined;
  by?: string | undefined;
  years?: string | undefined;
  survey?: number | undefined;
  regions?: string | undefined;
  countries?: string | undefined;
  lines?: string | undefined;
  fields?: string | undefined;
  levels?: string | undefined;
  host?: string | undefined;
  sender?: string | undefined;
  plan?: string | undefined;
  display?: ShareDisplay | undefined;
  chart?: ChartKind | undefined;
  /** Cohorts of the return curve side by side. */
  cohorts?: string | undefined;
  /** Which saved view is open. */
  view?: string | undefined;
}

type Raw = Record<string, unknown>;
const LIST = /^[\w.,-]{1,400}$/;
const ID = /^[0-9a-f-]{36}$/;
const list = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && LIST.test(String(value))
    ? String(value)
    : undefined;
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && ID.test(value) ? value : undefined;
const KINDS = ['BAR', 'TIME', 'MULTIPLES', 'MAP', 'FLOW'] as const;

/** Reads an address; what cannot be understood is left out, so that an old link still opens. */
export const figureSearch = (raw: Raw): FigureSearch => ({
  metric:
    typeof raw['metric'] === 'string' && /^[a-z_]{1,60}$/.test(raw['metric']) ? raw['metric'] : undefined,
  by: list(raw['by']),
  years: list(raw['years']),
  survey: Number.isInteger(Number(raw['survey'])) && raw['survey'] ? Number(raw['survey']) : undefined,
  regions: list(raw['regions']),
  countries: list(raw['countries']),
  lines: list(raw['lines']),
  fields: list(raw['fields']),
  levels: list(raw['levels']),
  host: id(raw['host']),
  sender: id(raw['sender']),
  plan: id(raw['plan']),
  display: (['TRUNCATE_1DP', 'ROUND_1DP'] as const).find((one) => one === raw['display']),
  chart: KINDS.find((one) => one === raw['chart']),
  cohorts: list(raw['cohorts']),
  view: id(raw['view']),
});

export const partsOf = (value: string | undefined): string[] =>
  value ? value.split(',').filter(Boolean) : [];
export const joined = (parts: readonly string[]): string | undefined => parts.join(',') || undefined;

/** The filter that the server understands. */
export function filterOf(search: FigureSearch): FigureFilter {
  const filter: Record<string, unknown> = {
    fiscalYears: partsOf(search.years).map(Number).filter(Number.isInteger),
    surveyYear: search.survey,
    regions: partsOf(search.regions),
    countries: partsOf(search.countries),
    programmeTypes: partsOf(search.lines),
    fields: partsOf(search.fields),
    academicLevels: partsOf(search.levels),
    hostInstitutionId: search.host,
    sendingInstitutionId: search.sender,
    planId: search.plan,
  };
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

export const dimensionsOf = (search: FigureSearch): Dimension[] =>
  partsOf(search.by).slice(0, 2) as Dimension[];

/** One figure under the filter of the address. */
export function requestOf(search: FigureSearch, metric: string, by: readonly Dimension[]): FigureRequest {
  return {
    metric,
    filter: filterOf(search),
    by: [...by],
    ...(search.display ? { display: search.display } : {}),
  };
}

/** The same as a query string, for files and drawings. */
export function queryOf(search: FigureSearch, metric: string, by: readonly string[]): string {
  const { years, survey, regions, countries, lines, fields, levels, host, sender, plan, display } = search;
  const parts = {
    metric,
    by: joined(by),
    years,
    survey,
    regions,
    countries,
    lines,
    fields,
    levels,
    host,
    sender,
    plan,
    display,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}

/** The filter's members of the address; what else stands there is how it is shown. */
export const FILTER_KEYS = [
  'years',
  'survey',
  'regions',
  'countries',
  'lines',
  'fields',
  'levels',
  'host',
  'sender',
  'plan',
] as const;

/** Only the filter, for going from one screen to another. */
export function filterPart(search: FigureSearch): FigureSearch {
  return Object.fromEntries(
    FILTER_KEYS.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])),
  );
}

/** The key of the address that a dimension's value narrows. */
const KEY_OF: Partial<Record<Dimension, keyof FigureSearch>> = {
  FISCAL_YEAR: 'years',
  SURVEY_YEAR: 'survey',
  REGION: 'regions',
  COUNTRY: 'countries',
  PROGRAMME_TYPE: 'lines',
  FIELD: 'fields',
  ACADEMIC_LEVEL: 'levels',
  HOST: 'host',
  SENDING_INSTITUTION: 'sender',
};
/** Region, then country, then line, then year. */
const NEXT: readonly Dimension[] = ['REGION', 'COUNTRY', 'PROGRAMME_TYPE', 'FISCAL_YEAR'];

/**
 * Where one goes from a value: narrowed to it, shared out by the next level that the metric knows and that is not
 * narrowed yet. Null when the value narrows nothing.
 */
export function drillDown(
  search: FigureSearch,
  at: { dimension: string; code: string },
  known: readonly string[],
): FigureSearch | null {
  const key = KEY_OF[at.dimension as Dimension];
  if (!key || at.code === 'UNKNOWN' || at.code === 'OTHERS') return null;
  const narrowed: FigureSearch = { ...search, [key]: key === 'survey' ? Number(at.code) : at.code };
  const start = NEXT.indexOf(at.dimension as Dimension) + 1;
  const next = NEXT.slice(start).find((dimension) => known.includes(dimension) && dimension !== at.dimension);
  return { ...narrowed, by: next ?? 'FISCAL_YEAR', chart: undefined, view: undefined };
}
