import type { Column, Fact } from './parts.js';

export const uuid = (name: string): Column => ({ name, type: 'uuid' });
export const text = (name: string): Column => ({ name, type: 'text' });
export const integer = (name: string): Column => ({ name, type: 'integer' });
const small = (name: string): Column => ({ name, type: 'smallint' });
const flag = (name: string): Column => ({ name, type: 'boolean' });
const needed = (column: Column): Column => ({ ...column, notNull: true });

/** Where a visit belongs. The same columns, in this order, stand in every fact. */
export const PLACE = [
  text('country_code'),
  text('region'),
  text('programme_type'),
  text('field'),
  uuid('host_institution_id'),
  uuid('sending_institution_id'),
  text('academic_level'),
];
const PLACE_INDEXES = {
  plan: 'plan_id',
  person: 'person_id',
  host: 'host_institution_id',
};

/** A point of a scale, or null for what is no answer. */
const point = (path: string, points = '1-5') =>
  `case when ${path} ~ '^[${points}]$' then (${path})::smallint end`;

/** A participation of somebody who came (FU frame: neither planned, listed, withdrawn nor replaced; not online). */
export const visit: Fact = {
  name: 'fact_visit',
  key: 'participation_id',
  columns: [
    needed(uuid('participation_id')),
    needed(uuid('person_id')),
    needed(uuid('plan_id')),
    needed(integer('fiscal_year')),
    ...PLACE,
    needed(text('role')),
    needed(text('funding')),
    text('gender'),
    needed({ name: 'ended_on', type: 'date' }),
  ],
  now: `
  select t.id, t.person_id, t.plan_id, p.fiscal_year, k.code, k.region, p.programme_type, p.field, p.host_institution_id,
    t.sending_institution_id, t.academic_level, t.role, t.funding, q.gender, coalesce(t.departure_date, p.visit_end)
  from participation t join exchange_plan p on p.id = t.plan_id join person q on q.id = t.person_id
    left join institution i on i.id = t.sending_institution_id
    left join country k on k.code = coalesce(i.country_code, q.nationalities[1])
  where t.state not in ('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED') and p.programme_type <> 'OPEN_ONLINE'`,
  indexes: {
    plan: 'plan_id',
    person: 'person_id, ended_on',
    host: 'host_institution_id, fiscal_year',
    sender: 'sending_institution_id',
    country: 'country_code, fiscal_year',
  },
};

export const report: Fact = {
  name: 'fact_report',
  key: 'completion_report_id',
  columns: [
    needed(uuid('completion_report_id')),
    needed(uuid('participation_id')),
    needed(uuid('person_id')),
    needed(uuid('plan_id')),
    needed(integer('fiscal_year')),
    ...PLACE,
    needed(text('role')),
    needed(text('funding')),
    text('gender'),
    small('satisfaction'),
    small('wish'),
    small('liking'),
  ],
  now: `
  select r.id, f.participation_id, f.person_id, f.plan_id, f.fiscal_year, f.country_code, f.region, f.programme_type, f.field,
    f.host_institution_id, f.sending_institution_id, f.academic_level, f.role, f.funding, f.gender,
    ${point("r.answers ->> 'CR.SAT.overall'")},
    ${point("r.answers ->> 'CR.RET.wish'")},
    ${point("r.answers ->> 'CR.ATT.likeJapan'")}
  from completion_report r join fact_visit f on f.participation_id = r.participation_id
  where r.state in ('SUBMITTED', 'ACCEPTED')`,
  indexes: { ...PLACE_INDEXES, participation: 'participation_id', country: 'country_code, fiscal_year' },
};

/** Answers of alumni in campaigns that know who answered; where they were belongs to the case as it was asked. */
export const followUp: Fact = {
  name: 'fact_follow_up',
  key: 'response_id',
  columns: [
    needed(uuid('response_id')),
    needed(uuid('person_id')),
    uuid('plan_id'),
    needed(integer('survey_year')),
    needed(integer('cohort_year')),
    ...PLACE,
    text('role'),
    text('gender'),
    needed(text('module')),
    flag('returned'),
    flag('joint_research'),
    flag('co_publication'),
    flag('host_contact'),
    flag('peer_contact'),
    flag('shared'),
    small('influence'),
  ],
  now: `
  select r.id, coalesce(q.merged_into_id, q.id), v.plan_id, c.fiscal_year, a.cohort_year, a.country_code, k.region,
    a.programme_type, v.field, a.host_institution_id, v.sending_institution_id, v.academic_level, v.role, q.gender, r.module,
    case r.answers ->> 'A.REV.any' when 'YES' then true when 'NO' then false end,
    case when jsonb_typeof(r.answers -> 'A.COL.any') = 'array' then r.answers -> 'A.COL.any' ? 'JOINT_RESEARCH' end,
    case when jsonb_typeof(r.answers -> 'A.COL.any') = 'array' then r.answers -> 'A.COL.any' ? 'PAPER' end,
    case when r.answers #>> '{A.NET,host}' ~ '^[0-3]$' then r.answers #>> '{A.NET,host}' <> '0' end,
    case when r.answers #>> '{A.NET,peers}' ~ '^[0-3]$' then r.answers #>> '{A.NET,peers}' <> '0' end,
    case when jsonb_typeof(r.answers -> 'A.MULT.shared') = 'array'
      then jsonb_array_length((r.answers -> 'A.MULT.shared') - 'NONE') > 0 end,
    ${point("r.answers ->> 'A.INFL'")}
  from survey_response r join survey_assignment a on a.id = r.assignment_id join survey_campaign c on c.id = a.campaign_id
    join person q on q.id = a.person_id left join country k on k.code = a.country_code
    left join lateral (select f.* from fact_visit f
      where f.person_id = coalesce(q.merged_into_id, q.id) and f.fiscal_year = a.cohort_year
      order by f.ended_on desc, f.participation_id limit 1) v on true
  where not c.is_anonymous`,
  indexes: { ...PLACE_INDEXES, country: 'country_code, cohort_year' },
};

export const hostAnswer: Fact = {
  name: 'fact_host_answer',
  key: 'response_id',
  columns: [
    needed(uuid('response_id')),
    needed(uuid('plan_id')),
    needed(integer('survey_year')),
    needed(integer('cohort_year')),
    ...PLACE.slice(0, 5),
    text('took_students'),
    integer('student_number'),
    text('joint_research'),
    small('globalisation'),
    small('visibility'),
  ],
  now: `
  select r.id, a.plan_id, c.fiscal_year, a.cohort_year, a.country_code, k.region, a.programme_type, p.field,
    a.host_institution_id,
    case when r.answers ->> 'H.ADM.intlStudents' in ('YES', 'NO', 'NOT_YET') then r.answers ->> 'H.ADM.intlStudents' end,
    case when r.answers ->> 'H.ADM.number' ~ '^[0-9]{1,4}$' then (r.answers ->> 'H.ADM.number')::integer end,
    case when r.answers ->> 'H.JR.state' in ('NONE', 'UNDER_DISCUSSION', 'STARTED', 'CONTINUING', 'ENDED')
      then r.answers ->> 'H.JR.state' end,
    ${point("r.answers #>> '{H.ORG,globalisation}'")},
    ${point("r.answers #>> '{H.ORG,visibility}'")}
  from survey_response r join survey_assignment a on a.id = r.assignment_id join survey_campaign c on c.id = a.campaign_id
    join exchange_plan p on p.id = a.plan_id left join country k on k.code = a.country_code
  where not c.is_anonymous`,
  indexes: { plan: 'plan_id', host: 'host_institution_id', country: 'country_code, cohort_year' },
};

/** The first visit of a person, and what a plan is where nobody is named. */
const FIRST_VISIT = (person: string) => `left join lateral (select f.* from fact_visit f
      where f.person_id = ${person} order by f.ended_on, f.participation_id limit 1) v on true`;
const PLAN_COUNTRY = `left join lateral (select i.country_code from plan_sending_institution s
        join institution i on i.id = s.institution_id
      where s.plan_id = p.id group by i.country_code order by count(*) desc, i.country_code limit 1) main on true`;

/** Years are told in quarters: what people recall is no finer. */
export const returns: Fact = {
  name: 'fact_return',
  key: 'return_visit_id',
  columns: [
    needed(uuid('return_visit_id')),
    uuid('person_id'),
    uuid('plan_id'),
    integer('fiscal_year'),
    ...PLACE,
    needed(integer('head_count')),
    needed(text('purpose')),
    needed(flag('counts_published')),
    needed(flag('several_sources')),
    { name: 'years_since', type: 'numeric(6,2)' },
    { name: 'from_earliest', type: 'date' },
    { name: 'from_latest', type: 'date' },
  ],
  now: `
  select w.id, coalesce(q.merged_into_id, q.id), coalesce(w.plan_id, v.plan_id), coalesce(v.fiscal_year, p.fiscal_year),
    coalesce(v.country_code, k.code), coalesce(v.region, k.region), coalesce(v.programme_type, p.programme_type),
    coalesce(v.field, p.field), coalesce(v.host_institution_id, p.host_institution_id), v.sending_institution_id,
    v.academic_level, w.head_count, w.purpose, w.counts_published, cardinality(w.sources) > 1,
    round(((w.from_earliest - coalesce(v.ended_on, p.visit_end)) / 365.25)::numeric, 2), w.from_earliest, w.from_latest
  from return_visit w left join person q on q.id = w.person_id
    ${FIRST_VISIT('coalesce(q.merged_into_id, q.id)')}
    left join exchange_plan p on p.id = w.plan_id
    ${PLAN_COUNTRY}
    left join country k on k.code = main.country_code
  where w.state = 'LIVE' and w.head_count > 0`,
  indexes: { ...PLACE_INDEXES, country: 'country_code, fiscal_year' },
};

/** A thing told by several sources is counted once, by the claim that stands for the others. */
export const outcome: Fact = {
  name: 'fact_outcome',
  key: 'outcome_id',
  columns: [
    needed(uuid('outcome_id')),
    uuid('person_id'),
    uuid('plan_id'),
    integer('fiscal_year'),
    ...PLACE,
    needed(text('type')),
    needed(text('verification')),
    needed({ name: 'sources', type: 'text[]' }),
    { name: 'arisen_from', type: 'date' },
  ],
  now: `
  select c.id, who.person_id, coalesce(c.plan_id, v.plan_id), coalesce(p.fiscal_year, v.fiscal_year),
    coalesce(v.country_code, k.code), coalesce(v.region, k.region), coalesce(p.programme_type, v.programme_type),
    coalesce(p.field, v.field), coalesce(p.host_institution_id, v.host_institution_id), v.sending_institution_id,
    v.academic_level, c.type, c.verification,
    coalesce(outcome_sources(c.id), array[c.source]), c.arisen_from
  from outcome c
    left join lateral (select coalesce(q.merged_into_id, q.id) as person_id from outcome_person o
        join person q on q.id = o.person_id where o.outcome_id = c.id order by o.person_id limit 1) who on true
    ${FIRST_VISIT('who.person_id')}
    left join exchange_plan p on p.id = c.plan_id
    ${PLAN_COUNTRY}
    left join country k on k.code = main.country_code
  where outcome_counts(c) and c.joined_into_id is null`,
  indexes: { ...PLACE_INDEXES, type: 'type, fiscal_year' },
};

/**
 * When somebody who answers the yearly form first came back, in years after the end of the first visit: after `left_years` and by
 * `right_years`, or not by `left_years` as far as known. A return with a date is told by its date, another by the
 * year of the answer; a year without an answer counts as one without a return.
 */
export const firstReturn: Fact = {
  name: 'fact_first_return',
  key: 'person_id',
  columns: [
    needed(uuid('person_id')),
    uuid('plan_id'),
    needed(integer('fiscal_year')),
    ...PLACE,
    needed({ name: 'left_years', type: 'numeric(4,2)' }),
    { name: 'right_years', type: 'numeric(4,2)' },
  ],
  now: `
  select v.person_id, v.plan_id, v.fiscal_year, v.country_code, v.region, v.programme_type, v.field, v.host_institution_id,
    v.sending_institution_id, v.academic_level,
    case when told.right_years <= coalesce(said.yes_year - v.fiscal_year, told.right_years)
        then least(told.left_years, told.right_years)
      when said.yes_year is not null then greatest(coalesce(before.no_year - v.fiscal_year, 0), 0)
      else greatest(said.no_year - v.fiscal_year, 0) end::numeric(4,2),
    least(told.right_years, case when said.yes_year is not null then greatest(said.yes_year - v.fiscal_year, 0) end)::numeric(4,2)
  from fact_visit v
    cross join lateral (
      select min(u.survey_year) filter (where u.returned) as yes_year,
        max(u.survey_year) filter (where not u.returned) as no_year
      from fact_follow_up u where u.person_id = v.person_id) said
    cross join lateral (
      select max(u.survey_year) as no_year from fact_follow_up u
      where u.person_id = v.person_id and not u.returned and u.survey_year < said.yes_year) before
    left join lateral (
      select floor(greatest(w.from_earliest - v.ended_on, 0) / 365.25 * 4) / 4 as left_years,
        ceil(greatest(w.from_latest - v.ended_on, 0) / 365.25 * 4) / 4 as right_years
      from fact_return w where w.person_id = v.person_id and w.from_latest is not null
      order by w.from_latest, w.from_earliest limit 1) told on true
  where (said.yes_year is not null or said.no_year is not null)
    and not exists (select from fact_visit e where e.person_id = v.person_id
      and (e.ended_on, e.participation_id) < (v.ended_on, v.participation_id))`,
  indexes: { plan: 'plan_id', host: 'host_institution_id', country: 'country_code, fiscal_year' },
};

/** In an order in which each stands on those before it. */
export const FACTS = [visit, report, followUp, hostAnswer, returns, outcome, firstReturn];
