import { PLACE, integer, text } from './facts.js';
import type { Rollup } from './parts.js';

const ROLLUP_PLACE = PLACE.slice(0, 3);
const ones = (condition: string) => `case when ${condition} then 1 else 0 end`;
const codes = (item: string, values: readonly (string | number)[]) =>
  Object.fromEntries(
    values.map((value) => [
      `${item}_${String(value).toLowerCase()}`,
      ones(typeof value === 'number' ? `r.${item} = ${value}` : `r.${item} = '${value}'`),
    ]),
  );
const yesNo = (item: string) => ({
  [`${item}_yes`]: ones(`r.${item}`),
  [`${item}_no`]: ones(`not r.${item}`),
});
const scale = (item: string) => codes(item, [5, 4, 3, 2, 1]);

export const ROLLUPS: readonly Rollup[] = [
  {
    name: 'rollup_visit',
    fact: 'fact_visit',
    dimensions: [integer('fiscal_year'), ...ROLLUP_PLACE, text('gender')],
    measures: {
      invitees: '1',
      main: ones(`r.role = 'MAIN'`),
      escorts: ones(`r.role = 'ESCORT'`),
      self_funded: ones(`r.funding = 'SELF'`),
      female: ones(`r.gender = 'FEMALE'`),
    },
    year: 'fiscal_year',
  },
  {
    name: 'rollup_report',
    fact: 'fact_report',
    dimensions: [integer('fiscal_year'), ...ROLLUP_PLACE, text('gender')],
    measures: { reports: '1', ...scale('satisfaction'), ...scale('wish'), ...scale('liking') },
    year: 'fiscal_year',
  },
  {
    name: 'rollup_follow_up',
    fact: 'fact_follow_up',
    dimensions: [integer('survey_year'), integer('cohort_year'), ...ROLLUP_PLACE, text('gender')],
    measures: {
      answers: '1',
      ...yesNo('returned'),
      ...yesNo('joint_research'),
      ...yesNo('co_publication'),
      ...yesNo('host_contact'),
      ...yesNo('peer_contact'),
      ...yesNo('shared'),
      ...scale('influence'),
    },
    year: 'cohort_year',
  },
  {
    name: 'rollup_host_answer',
    fact: 'fact_host_answer',
    dimensions: [integer('survey_year'), integer('cohort_year'), ...ROLLUP_PLACE],
    measures: {
      answers: '1',
      ...codes('took_students', ['YES', 'NO', 'NOT_YET']),
      student_number: 'coalesce(r.student_number, 0)',
      ...codes('joint_research', ['NONE', 'UNDER_DISCUSSION', 'STARTED', 'CONTINUING', 'ENDED']),
      ...scale('globalisation'),
      ...scale('visibility'),
    },
    year: 'cohort_year',
  },
  {
    name: 'rollup_return',
    fact: 'fact_return',
    dimensions: [integer('fiscal_year'), ...ROLLUP_PLACE, text('purpose')],
    measures: {
      visits: '1',
      person_times: 'r.head_count',
      published_visits: ones('r.counts_published'),
      published_person_times: 'case when r.counts_published then r.head_count else 0 end',
      several_sources: ones('r.several_sources'),
    },
    year: 'fiscal_year',
  },
  {
    name: 'rollup_first_return',
    fact: 'fact_first_return',
    dimensions: [
      integer('fiscal_year'),
      ...ROLLUP_PLACE,
      { name: 'left_years', type: 'numeric(4,2)' },
      { name: 'right_years', type: 'numeric(4,2)' },
    ],
    measures: { persons: '1' },
    year: 'fiscal_year',
  },
];
