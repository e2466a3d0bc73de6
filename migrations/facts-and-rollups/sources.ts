import { createFold, createTriggers, createUpdateTrigger, dropTriggers } from './parts.js';

/*
 * From the tables that people write to the facts, statement by statement: which keys a change touches. The facts
 * themselves are then brought in line with their definition.
 */

/**
 * Ids of a change, whichever kind it is; of an update only the rows in which one of the columns changed. Rows before and
 * after are compared as sets: a join of the two is planned once per connection, for as few rows as the first statement had.
 */
const changed = (key: string, columns: readonly string[]): string => {
  const compared = [key, ...columns].join(', ');
  return `
  if tg_op = 'INSERT' then keys := array(select distinct r.${key} from new_rows r where r.${key} is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.${key} from old_rows r where r.${key} is not null);
  else keys := array(
    select d.${key} from (select ${compared} from new_rows except select ${compared} from old_rows) d);
  end if;
  if cardinality(keys) = 0 then return null; end if;`;
};

const triggerFunction = (name: string, body: string, declare = ''): string => `
create function ${name}() returns trigger language plpgsql as $$
declare keys uuid[]; ${declare}
begin${body}
  return null;
end $$;
`;

/** As above where any change counts. */
const anyChange = (key: string): string => `
  if tg_op = 'INSERT' then keys := array(select distinct r.${key} from new_rows r where r.${key} is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.${key} from old_rows r where r.${key} is not null);
  else keys := array(select r.${key} from new_rows r where r.${key} is not null
    union select r.${key} from old_rows r where r.${key} is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;`;

interface Source {
  readonly table: string;
  readonly events: 'all' | 'update';
  readonly body: string;
  readonly declare?: string;
}

const perform = (fact: string, keys = 'keys') => `\n  perform refresh_${fact}(${keys});`;

/** What is told of a plan, without naming anybody, is where most of the plan's senders are. */
const ofPlans = `
  perform refresh_fact_return(array(select w.id from return_visit w where w.plan_id = any(keys)));
  perform refresh_fact_outcome(array(select c.id from outcome c where c.plan_id = any(keys)));`;

export const SOURCES: readonly Source[] = [
  {
    table: 'participation',
    events: 'all',
    body:
      changed('id', [
        'plan_id',
        'person_id',
        'sending_institution_id',
        'academic_level',
        'role',
        'funding',
        'departure_date',
        'state',
      ]) + perform('fact_visit'),
  },
  {
    table: 'exchange_plan',
    events: 'update',
    body: `${changed('id', ['fiscal_year', 'programme_type', 'field', 'host_institution_id', 'visit_end'])}
  perform refresh_fact_visit(array(select t.id from participation t where t.plan_id = any(keys)));
  perform refresh_fact_host_answer(array(select r.id from survey_assignment a join survey_response r on r.assignment_id = a.id
    where a.plan_id = any(keys)));${ofPlans}`,
  },
  {
    table: 'person',
    events: 'update',
    body: `${changed('id', ['gender', 'nationalities', 'merged_into_id'])}
  perform refresh_fact_visit(array(select t.id from participation t where t.person_id = any(keys)));
  perform refresh_fact_follow_up(array(select r.id from survey_assignment a join survey_response r on r.assignment_id = a.id
    where a.person_id = any(keys)));
  perform refresh_fact_return(array(select w.id from return_visit w where w.person_id = any(keys)));
  perform refresh_fact_outcome(array(select o.outcome_id from outcome_person o where o.person_id = any(keys)));`,
  },
  {
    table: 'institution',
    events: 'update',
    body: `${changed('id', ['country_code'])}
  perform refresh_fact_visit(array(select t.id from participation t where t.sending_institution_id = any(keys)));
  keys := array(select s.plan_id from plan_sending_institution s where s.institution_id = any(keys));${ofPlans}`,
  },
  { table: 'plan_sending_institution', events: 'all', body: anyChange('plan_id') + ofPlans },
  {
    table: 'country',
    events: 'update',
    declare: 'codes text[];',
    body: `
  codes := array(select n.code from new_rows n join old_rows o on o.code = n.code where n.region is distinct from o.region);
  if cardinality(codes) = 0 then return null; end if;
  perform refresh_fact_visit(array(select f.participation_id from fact_visit f where f.country_code = any(codes)));
  perform refresh_fact_follow_up(array(select f.response_id from fact_follow_up f where f.country_code = any(codes)));
  perform refresh_fact_host_answer(array(select f.response_id from fact_host_answer f where f.country_code = any(codes)));
  perform refresh_fact_return(array(select f.return_visit_id from fact_return f where f.country_code = any(codes)));
  perform refresh_fact_outcome(array(select f.outcome_id from fact_outcome f where f.country_code = any(codes)));
  perform repair_rollup_asked();`,
  },
  {
    table: 'completion_report',
    events: 'all',
    body: changed('id', ['participation_id', 'state', 'answers']) + perform('fact_report'),
  },
  {
    table: 'survey_response',
    events: 'all',
    body: `${anyChange('id')}
  if tg_op = 'DELETE' then
    perform refresh_fact_follow_up(keys);
    perform refresh_fact_host_answer(keys);
    return null;
  end if;
  if exists (select from new_rows r where r.module <> 'HOST') then perform refresh_fact_follow_up(keys); end if;
  if exists (select from new_rows r where r.module = 'HOST') then perform refresh_fact_host_answer(keys); end if;`,
  },
  {
    table: 'outcome',
    events: 'all',
    declare: "old_keys uuid[] := '{}';",
    body: `
  if tg_op <> 'INSERT' then
    old_keys := array(select k.key from old_rows r
      cross join lateral (values (r.id), (r.corrects_id), (r.joined_into_id)) k(key) where k.key is not null);
  end if;
  if tg_op <> 'DELETE' then
    keys := array(select k.key from new_rows r
      cross join lateral (values (r.id), (r.corrects_id), (r.joined_into_id)) k(key) where k.key is not null);
  end if;
  keys := old_keys || keys;
  if cardinality(keys) > 0 then perform refresh_fact_outcome(outcome_kin(keys)); end if;`,
  },
  {
    table: 'outcome_verdict',
    events: 'all',
    body: anyChange('outcome_id') + perform('fact_outcome', 'outcome_kin(keys)'),
  },
  { table: 'outcome_person', events: 'all', body: anyChange('outcome_id') + perform('fact_outcome') },
  { table: 'return_visit', events: 'all', body: anyChange('id') + perform('fact_return') },
];

/** Facts that stand on other facts. */
const CHAIN: readonly Source[] = [
  {
    table: 'fact_visit',
    events: 'all',
    declare: 'people uuid[]; plans uuid[];',
    body: `${anyChange('participation_id')}
  if tg_op = 'DELETE' then
    people := array(select distinct r.person_id from old_rows r); plans := array(select distinct r.plan_id from old_rows r);
  elsif tg_op = 'INSERT' then
    people := array(select distinct r.person_id from new_rows r); plans := array(select distinct r.plan_id from new_rows r);
  else
    people := array(select r.person_id from old_rows r union select r.person_id from new_rows r);
    plans := array(select r.plan_id from old_rows r union select r.plan_id from new_rows r);
  end if;
  keys := array(select r.id from completion_report r where r.participation_id = any(keys));
  if cardinality(keys) > 0 then perform refresh_fact_report(keys); end if;
  keys := array(select r.id from survey_assignment a join survey_response r on r.assignment_id = a.id
    where a.person_id = any(people) or a.person_id in (select q.id from person q where q.merged_into_id = any(people)));
  if cardinality(keys) > 0 then perform refresh_fact_follow_up(keys); end if;
  keys := array(select w.id from return_visit w where w.person_id = any(people)
    or w.person_id in (select q.id from person q where q.merged_into_id = any(people)));
  if cardinality(keys) > 0 then perform refresh_fact_return(keys); end if;
  keys := array(select o.outcome_id from outcome_person o where o.person_id = any(people)
    or o.person_id in (select q.id from person q where q.merged_into_id = any(people)));
  if cardinality(keys) > 0 then perform refresh_fact_outcome(keys); end if;
  keys := array(select u.person_id from fact_follow_up u where u.person_id = any(people));
  if cardinality(keys) > 0 then perform refresh_fact_first_return(keys); end if;`,
  },
  { table: 'fact_follow_up', events: 'all', body: anyChange('person_id') + perform('fact_first_return') },
  { table: 'fact_return', events: 'all', body: anyChange('person_id') + perform('fact_first_return') },
];

/** Who was asked is summed straight from the cases: a launch writes tens of thousands at once. */
const ASKED_MEASURES = ['asked', 'answered', 'declined', 'undeliverable'];
const ASKED_DIMENSIONS = [
  'survey_year',
  'cohort_year',
  'audience',
  'country_code',
  'region',
  'programme_type',
];
const asked = (rows: string): string => `
    select c.fiscal_year as survey_year, r.cohort_year, c.audience, r.country_code, k.region, r.programme_type,
      sum(r.sign) as asked, sum(case when r.state = 'ANSWERED' then r.sign else 0 end) as answered,
      sum(case when r.state = 'DECLINED' then r.sign else 0 end) as declined,
      sum(case when r.state = 'UNDELIVERABLE' then r.sign else 0 end) as undeliverable
    from (${rows}) r join survey_campaign c on c.id = r.campaign_id left join country k on k.code = r.country_code
    group by 1, 2, 3, 4, 5, 6`;
const CASE_COLUMNS = 'campaign_id, cohort_year, country_code, programme_type, state';
const from = (table: string, sign: number) => `select ${CASE_COLUMNS}, ${sign} as sign from ${table}`;
const append = (select: string) => `
    insert into rollup_asked (${ASKED_DIMENSIONS.join(', ')}, ${ASKED_MEASURES.join(', ')})
    select d.* from (${select}) d where (${ASKED_MEASURES.map((name) => `d.${name}`).join(', ')}) <> (0, 0, 0, 0);`;

/** Where a case belongs: a change of it moves the answers along. */
const MOVED = 'id, person_id, plan_id, cohort_year, country_code, host_institution_id, programme_type';

const ROLLUP_ASKED = `
create table rollup_asked (
  survey_year integer not null,
  cohort_year integer not null,
  audience text not null,
  country_code text,
  region text,
  programme_type text,
  ${ASKED_MEASURES.map((name) => `${name} integer not null`).join(',\n  ')},
  is_folded boolean not null default false
);
create index rollup_asked_country_ix on rollup_asked (country_code, cohort_year);
create index rollup_asked_fold_ix on rollup_asked (cohort_year) where not is_folded;

create function survey_assignment_to_facts() returns trigger language plpgsql as $$
declare keys uuid[];
begin
  if tg_op = 'INSERT' then${append(asked(from('new_rows', 1)))}
  elsif tg_op = 'DELETE' then${append(asked(from('old_rows', -1)))}
  else${append(asked(`${from('new_rows', 1)} union all ${from('old_rows', -1)}`))}
    keys := array(select r.id from (select ${MOVED} from new_rows except select ${MOVED} from old_rows) n
      join survey_response r on r.assignment_id = n.id);
    if cardinality(keys) > 0 then
      perform refresh_fact_follow_up(keys);
      perform refresh_fact_host_answer(keys);
    end if;
  end if;
  return null;
end $$;

create function repair_rollup_asked() returns integer language plpgsql as $$
declare wrong integer;
begin
  insert into rollup_asked (${ASKED_DIMENSIONS.join(', ')}, ${ASKED_MEASURES.join(', ')})
  select ${ASKED_DIMENSIONS.join(', ')}, ${ASKED_MEASURES.map((name) => `sum(d.${name})`).join(', ')} from (${asked(from('survey_assignment', 1))}
    union all select ${ASKED_DIMENSIONS.join(', ')}, ${ASKED_MEASURES.map((name) => `-${name}`).join(', ')} from rollup_asked) d
  group by ${ASKED_DIMENSIONS.join(', ')} having ${ASKED_MEASURES.map((name) => `sum(d.${name}) <> 0`).join(' or ')};
  get diagnostics wrong = row_count;
  return wrong;
end $$;

${createFold({
  name: 'rollup_asked',
  dimensions: ASKED_DIMENSIONS.map((name) => ({ name, type: '' })),
  measures: Object.fromEntries(ASKED_MEASURES.map((name) => [name, ''])),
  year: 'cohort_year',
})}`;

const functionOf = ({ table }: Source) => `${table}_to_facts`;

/** The claims whose counting a change of some claims can alter: what they correct, what corrects them, what they stand behind. */
const OUTCOME_KIN = `
create function outcome_kin(claims uuid[]) returns uuid[] language sql stable as $$
  with recursive kin(id) as (
    select unnest(claims)
    union
    select k.id from kin join outcome c on c.id = kin.id or c.corrects_id = kin.id
      cross join lateral (values (c.id), (c.corrects_id), (c.joined_into_id)) k(id) where k.id is not null)
  select array_agg(id) from kin
$$;`;

/** Functions and triggers on the tables that people write, and on the facts that others stand on. */
export const CREATE_SOURCES = [
  OUTCOME_KIN,
  ROLLUP_ASKED,
  ...[...SOURCES, ...CHAIN].map((source) =>
    [
      triggerFunction(functionOf(source), source.body, source.declare),
      source.events === 'all'
        ? createTriggers(source.table, 'facts', functionOf(source))
        : createUpdateTrigger(source.table, 'facts', functionOf(source)),
    ].join(''),
  ),
  createTriggers('survey_assignment', 'facts', 'survey_assignment_to_facts'),
].join('\n');

export const DROP_SOURCES = [
  ...SOURCES.map(({ table, events }) =>
    dropTriggers(table, 'facts', events === 'all' ? undefined : ['update']),
  ),
  dropTriggers('survey_assignment', 'facts'),
  ...SOURCES.map((source) => `drop function ${functionOf(source)}();`),
  `drop function survey_assignment_to_facts(); drop function outcome_kin(uuid[]);`,
].join('\n');

export const CHAIN_FUNCTIONS = CHAIN.map(functionOf);
