import type { CountSource } from './count-request.js';

/** How a measure is read: a sum over the rollup where it has one, and over the facts. */
export interface Measure {
  readonly rollup: string | null;
  readonly facts: string;
}

const YES_NO = ['YES', 'NO'] as const;
const POINTS = ['5', '4', '3', '2', '1'] as const;

/** Items with answers that are counted one by one: measures `<item>_<code>`. */
export const ANSWER_CODES = {
  report: { satisfaction: POINTS, wish: POINTS, liking: POINTS },
  followUp: {
    returned: YES_NO,
    joint_research: YES_NO,
    co_publication: YES_NO,
    host_contact: YES_NO,
    peer_contact: YES_NO,
    shared: YES_NO,
    influence: POINTS,
  },
  hostAnswer: {
    took_students: ['YES', 'NO', 'NOT_YET'],
    joint_research: ['NONE', 'UNDER_DISCUSSION', 'STARTED', 'CONTINUING', 'ENDED'],
    globalisation: POINTS,
    visibility: POINTS,
  },
} as const satisfies Partial<Record<CountSource, Record<string, readonly string[]>>>;

/** The measures that count the answers to an item, with the code that each counts. Empty for what is no item. */
export function answerMeasures(source: CountSource, item: string): { code: string; measure: string }[] {
  const items: Readonly<Record<string, readonly string[]>> =
    (ANSWER_CODES as Partial<Record<CountSource, Record<string, readonly string[]>>>)[source] ?? {};
  return (items[item] ?? []).map((code) => ({ code, measure: `${item}_${code.toLowerCase()}` }));
}

const rows = { facts: 'count(*)' };
const counted = (name: string, where: string): Measure => ({
  rollup: `sum(r.${name})`,
  facts: `count(*) filter (where ${where})`,
});
const distinct = (what: string, where = ''): Measure => ({
  rollup: null,
  facts: `count(distinct ${what})${where && ` filter (where ${where})`}`,
});
const answered = (source: keyof typeof ANSWER_CODES): Record<string, Measure> =>
  Object.fromEntries(
    Object.keys(ANSWER_CODES[source]).flatMap((item) =>
      answerMeasures(source, item).map(({ code, measure }) => {
        const codes = answerMeasures(source, item).map((one) => one.code);
        const isFlag = codes.length === 2;
        const isPoint = codes[0] === '5';
        const where = isFlag
          ? `r.${item} is ${code === 'YES'}`
          : `r.${item} = ${isPoint ? code : `'${code}'`}`;
        return [measure, counted(measure, where)];
      }),
    ),
  );
/** Named people once, and everybody of those whom nobody named. */
const heads = (where: string): Measure => ({
  rollup: null,
  facts: `count(distinct r.person_id) filter (where ${where}) + coalesce(sum(r.head_count) filter (where r.person_id is null and ${where}), 0)`,
});

/** Every measure of every source. Those without a rollup do not add up over rows. */
export const MEASURE_SQL: Readonly<Record<CountSource, Readonly<Record<string, Measure>>>> = {
  visit: {
    invitees: { rollup: 'sum(r.invitees)', ...rows },
    main: counted('main', `r.role = 'MAIN'`),
    escorts: counted('escorts', `r.role = 'ESCORT'`),
    self_funded: counted('self_funded', `r.funding = 'SELF'`),
    female: counted('female', `r.gender = 'FEMALE'`),
    persons: distinct('r.person_id'),
    plans: distinct('r.plan_id'),
    hosts: distinct('r.host_institution_id'),
    senders: distinct('r.sending_institution_id'),
    countries: distinct('r.country_code'),
    host_sender_pairs: distinct(
      '(r.host_institution_id, r.sending_institution_id)',
      'r.sending_institution_id is not null',
    ),
  },
  report: {
    reports: { rollup: 'sum(r.reports)', ...rows },
    persons: distinct('r.person_id'),
    ...answered('report'),
  },
  followUp: {
    answers: { rollup: 'sum(r.answers)', ...rows },
    persons: distinct('r.person_id'),
    ...answered('followUp'),
  },
  asked: {
    asked: { rollup: 'sum(r.asked)', ...rows },
    answered: counted('answered', `r.state = 'ANSWERED'`),
    declined: counted('declined', `r.state = 'DECLINED'`),
    undeliverable: counted('undeliverable', `r.state = 'UNDELIVERABLE'`),
  },
  hostAnswer: {
    answers: { rollup: 'sum(r.answers)', ...rows },
    plans: distinct('r.plan_id'),
    student_number: { rollup: 'sum(r.student_number)', facts: 'sum(r.student_number)' },
    ...answered('hostAnswer'),
  },
  return: {
    visits: { rollup: 'sum(r.visits)', ...rows },
    person_times: { rollup: 'sum(r.person_times)', facts: 'sum(r.head_count)' },
    published_visits: counted('published_visits', 'r.counts_published'),
    published_person_times: {
      rollup: 'sum(r.published_person_times)',
      facts: 'sum(r.head_count) filter (where r.counts_published)',
    },
    several_sources: counted('several_sources', 'r.several_sources'),
    persons: heads('true'),
    published_persons: heads('r.counts_published'),
  },
  outcome: {
    outcomes: { rollup: null, ...rows },
    corroborated: { rollup: null, facts: `count(*) filter (where r.verification = 'CORROBORATED')` },
    verified: { rollup: null, facts: `count(*) filter (where r.verification = 'VERIFIED')` },
    several_sources: { rollup: null, facts: 'count(*) filter (where cardinality(r.sources) > 1)' },
    plans: distinct('r.plan_id'),
  },
};
