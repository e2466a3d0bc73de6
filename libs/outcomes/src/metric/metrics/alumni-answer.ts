import { AS_OF, COMPARABLE, POPULATION } from '../shared-words.js';

/** What all shares of the yearly alumni survey have in common. */
export const ALUMNI_ANSWER = {
  unit: 'ANSWERS',
  percentOf: 'ANSWERS',
  population: POPULATION.alumni,
  asOf: AS_OF.handedIn,
  comparability: COMPARABLE.waves,
  display: 'ROUND_1DP',
  source: 'followUp',
  by: [
    'SURVEY_YEAR',
    'FISCAL_YEAR',
    'YEARS_SINCE',
    'REGION',
    'COUNTRY',
    'PROGRAMME_TYPE',
    'FIELD',
    'HOST',
    'SENDING_INSTITUTION',
    'ACADEMIC_LEVEL',
  ],
  frame: {
    source: 'asked',
    measure: 'asked',
    audience: 'ALUMNI',
    wave: 'SURVEY_YEAR',
    margins: ['REGION', 'FISCAL_YEAR', 'PROGRAMME_TYPE', 'GENDER'],
  },
} as const;

/** And those of the host survey: their unit is the plan. */
export const HOST_ANSWER = {
  unit: 'PLANS',
  percentOf: 'PLANS',
  population: POPULATION.hosts,
  asOf: AS_OF.handedIn,
  comparability: COMPARABLE.waves,
  display: 'TRUNCATE_1DP',
  source: 'hostAnswer',
  by: ['SURVEY_YEAR', 'FISCAL_YEAR', 'YEARS_SINCE', 'PROGRAMME_TYPE', 'FIELD', 'HOST'],
  frame: {
    source: 'asked',
    measure: 'asked',
    audience: 'HOSTS',
    wave: 'SURVEY_YEAR',
    margins: ['FISCAL_YEAR', 'PROGRAMME_TYPE'],
  },
} as const;
