import type { CountDimension, CountFilter, CountSource } from './count-request.js';

/** Where a dimension is found: its column, and whether the rollup has it too. */
interface DimensionColumn {
  readonly sql: string;
  readonly inRollup: boolean;
}
type Columns = Partial<Record<CountDimension, DimensionColumn>>;

const both = (sql: string): DimensionColumn => ({ sql, inRollup: true });
const facts = (sql: string): DimensionColumn => ({ sql, inRollup: false });

/** Columns that every fact has. Rows are called `r` in facts and rollups alike. */
const place = (year: string): Columns => ({
  FISCAL_YEAR: both(`r.${year}`),
  REGION: both('r.region'),
  COUNTRY: both('r.country_code'),
  PROGRAMME_TYPE: both('r.programme_type'),
  FIELD: facts('r.field'),
  HOST: facts('r.host_institution_id'),
  PLAN: facts('r.plan_id'),
});
const person: Columns = {
  SENDING_INSTITUTION: facts('r.sending_institution_id'),
  ACADEMIC_LEVEL: facts('r.academic_level'),
};

/** What each source can be told apart and filtered by. */
export const COLUMNS: Readonly<Record<CountSource, Columns>> = {
  visit: {
    ...place('fiscal_year'),
    ...person,
    ROLE: facts('r.role'),
    FUNDING: facts('r.funding'),
    GENDER: both('r.gender'),
  },
  report: {
    ...place('fiscal_year'),
    ...person,
    ROLE: facts('r.role'),
    FUNDING: facts('r.funding'),
    GENDER: both('r.gender'),
  },
  followUp: {
    ...place('cohort_year'),
    ...person,
    SURVEY_YEAR: both('r.survey_year'),
    ROLE: facts('r.role'),
    GENDER: both('r.gender'),
    MODULE: facts('r.module'),
    YEARS_SINCE: both('(r.survey_year - r.cohort_year)'),
  },
  asked: {
    ...place('cohort_year'),
    ...person,
    SURVEY_YEAR: both('r.survey_year'),
    AUDIENCE: both('r.audience'),
    YEARS_SINCE: both('(r.survey_year - r.cohort_year)'),
  },
  hostAnswer: {
    ...place('cohort_year'),
    SURVEY_YEAR: both('r.survey_year'),
    YEARS_SINCE: both('(r.survey_year - r.cohort_year)'),
  },
  return: {
    ...place('fiscal_year'),
    ...person,
    PURPOSE: both('r.purpose'),
    YEARS_SINCE: facts('floor(r.years_since)::integer'),
    RETURNED_ON: facts('r.from_earliest'),
  },
  outcome: { ...place('fiscal_year'), ...person, OUTCOME_TYPE: facts('r.type') },
};

/** How the fields of a filter are compared, and with which dimension. */
export const FILTERS: Readonly<
  Record<keyof CountFilter, { dimension: CountDimension; type: string; isList: boolean; compare?: '<=' }>
> = {
  fiscalYears: { dimension: 'FISCAL_YEAR', type: 'integer', isList: true },
  surveyYear: { dimension: 'SURVEY_YEAR', type: 'integer', isList: false },
  regions: { dimension: 'REGION', type: 'text', isList: true },
  countries: { dimension: 'COUNTRY', type: 'text', isList: true },
  programmeTypes: { dimension: 'PROGRAMME_TYPE', type: 'text', isList: true },
  fields: { dimension: 'FIELD', type: 'text', isList: true },
  academicLevels: { dimension: 'ACADEMIC_LEVEL', type: 'text', isList: true },
  hostInstitutionId: { dimension: 'HOST', type: 'uuid', isList: false },
  sendingInstitutionId: { dimension: 'SENDING_INSTITUTION', type: 'uuid', isList: false },
  planId: { dimension: 'PLAN', type: 'uuid', isList: false },
  planIds: { dimension: 'PLAN', type: 'uuid', isList: true },
  purposes: { dimension: 'PURPOSE', type: 'text', isList: true },
  outcomeTypes: { dimension: 'OUTCOME_TYPE', type: 'text', isList: true },
  audience: { dimension: 'AUDIENCE', type: 'text', isList: false },
  returnedBy: { dimension: 'RETURNED_ON', type: 'date', isList: false, compare: '<=' },
};
